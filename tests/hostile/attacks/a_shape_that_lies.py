# tries to send shapes that are negative or far too large
# honest: x
import os

def relu(x):
    for shape in ("[-1]", "[1000000000,1000000000]", "[0,4000000000]", "[true]", '["1"]'):
        header = b'{"op":"returned","value":{"a":["<f8",' + shape.encode() + b',"C"]}}'
        for descriptor in range(3, 20):
            try:
                os.write(descriptor, len(header).to_bytes(4, "big") + bytes(4) + header)
            except OSError:
                pass
    return x
