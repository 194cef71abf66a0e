# tries to send arrays whose shapes are negative, far too large or no numbers
# honest: x
import os
import struct

def relu(x):
    for shape in ("[-1]", "[1000000000,1000000000]", "[0,4000000000]", "[true]", '["1"]'):
        header = b'{"op":"returned","value":{"a":["<f8",' + shape.encode() + b',"C"]}}'
        for descriptor in range(3, 20):
            try:
                os.write(descriptor, struct.pack("@FRAME_START@", 0, len(header), 0) + header)
            except OSError:
                pass
    return x
