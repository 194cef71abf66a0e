# tries to get namespaces and mounts of its own
# honest: x
import ctypes

def relu(x):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(0x10000000 | 0x20000) == 0 or libc.mount(b"none", b"/", b"tmpfs", 0, None) == 0 or libc.chroot(b"/") == 0:
        raise ValueError("canary: mounted")
    return x
