# tries to change a result by way of the argument that it is
# honest: x
kept = []

def relu(x):
    for old in kept:
        old[...] = 0
    kept.append(x)
    return x
