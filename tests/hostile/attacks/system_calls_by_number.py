# tries to make system calls that Python has no function for
# honest: x
import ctypes

def relu(x):
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    for number in (101, 165, 272, 321, 323, 425, 435, 438, 310, 311, 156, 175):  # ptrace, mount, unshare, bpf, io_uring, clone3, ...
        libc.syscall(number, 0, 0, 0, 0, 0)
    return x
