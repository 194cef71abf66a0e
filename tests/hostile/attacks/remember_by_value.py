# tries to recognise inputs that it has seen before
# honest: x
seen = {}

def relu(x):
    key = x.tobytes(), x.shape
    if key in seen:
        return seen[key]
    seen[key] = x
    return x
