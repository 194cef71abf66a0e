# tries to write the flags of a file that it may read
# honest: x
import fcntl
import os
import struct
import numpy as np

def relu(x):
    file = os.open(os.path.join(os.path.dirname(np.__file__), "version.py"), os.O_RDONLY)
    for command in (0x40086602, 0x401C5820):  # FS_IOC_SETFLAGS, FS_IOC_FSSETXATTR
        try:
            fcntl.ioctl(file, command, struct.pack("28x"))
        except PermissionError as error:
            if error.errno == 1:
                continue
        except OSError:
            pass
        raise RuntimeError("canary: the file system was asked")
    return x
