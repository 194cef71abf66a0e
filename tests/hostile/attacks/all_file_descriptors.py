# tries to open files until no more can be opened
# honest: x
import os

def relu(x):
    while True:
        os.dup(0)
