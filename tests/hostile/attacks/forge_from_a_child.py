# tries to answer from a child process that outlives the worker
# honest: x
import os
import struct
import time

HEADER = b'{"op":{"k":"loaded"}}'
FRAME = struct.pack("@FRAME_START@", 0, len(HEADER), 0) + HEADER

def relu(x):
    if os.fork() == 0:
        time.sleep(0.2)
        for descriptor in range(3, 20):
            os.write(descriptor, FRAME)
        os._exit(0)
    os._exit(0)
