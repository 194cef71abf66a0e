# tries to send arrays whose shapes are negative, far too large or no numbers
# honest: x
import os
import struct

def relu(x):
    for dimensions, sides in ((1, (-1,)), (2, (10**9, 10**9)), (2, (0, 4 * 10**9)), (8, (2**62,) * 8), ("true", ()), ('"1"', ()), (-1, ())):
        header = f'{{"op":{{"k":"returned"}},"value":{{"a":["<f8",{dimensions},"C"]}}}}'.encode()
        body = struct.pack(f"<{len(sides)}q", *sides)
        for descriptor in range(3, 20):
            try:
                os.write(descriptor, struct.pack("@FRAME_START@", 0, len(header), len(body)) + header + body)
            except OSError:
                pass
    return x
