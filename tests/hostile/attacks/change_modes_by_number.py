# tries to change the modes of files by system calls newer than the filter's library
# honest: x
import ctypes
import os

libc = ctypes.CDLL(None)

def relu(x):
    for path in "@CANARIES@".split(";"):
        libc.syscall(452, -100, os.fsencode(path), 0o666, 0)  # fchmodat2
        libc.syscall(463, -100, os.fsencode(path), 0, b"user.name", b"1", 1)  # setxattrat
        libc.syscall(469, -100, os.fsencode(path), ctypes.create_string_buffer(24), 24, 0)  # file_setattr
    return x
