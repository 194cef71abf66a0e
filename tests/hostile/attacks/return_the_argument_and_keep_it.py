# tries to change an earlier result, which is its argument
# honest: x
kept = []

def relu(x):
    for old in kept:
        old[...] = 0
    kept.append(x)
    return x
