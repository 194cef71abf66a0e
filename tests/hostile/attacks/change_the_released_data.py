# tries to change the released data, and to read what lies beside it
# honest: x
import ctypes
import os


def relu(x):
    libc = ctypes.CDLL(None)
    for path in ("data/released.txt", os.path.abspath("data/released.txt"), "data/new.txt", "new.txt"):
        for mode in ("r+", "w", "a"):
            try:
                with open(path, mode) as file:
                    file.write("canary: written")
            except OSError:
                pass
        for name in ("unlink", "rmdir"):
            getattr(libc, name)(path.encode())
        libc.truncate(path.encode(), 0)
    found = [open("data/released.txt").read()]
    for path in ("data/author.txt", "data/../../data/author.txt", "../data/author.txt", *"@CANARIES@".split(";")):
        try:
            found.append(f"canary: {open(path).read()}")
        except OSError:
            pass
    raise ValueError(" ".join(found))
