# tries to use up memory before anything is called
# honest: x
kept = [bytearray(1 << 22) for _ in range(1 << 20)]

def relu(x):
    return x
