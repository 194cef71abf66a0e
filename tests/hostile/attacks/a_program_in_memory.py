# tries to run a program that it wrote into memory
# honest: x
import os

def relu(x):
    descriptor = os.memfd_create("program")
    os.write(descriptor, b"#!/bin/sh\ntouch @SCRATCH@/memory\n")
    try:
        os.execve(descriptor, ["program"], {})
    except OSError:
        pass
    return x
