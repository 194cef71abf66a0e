# tries to fail with a message of megabytes from a thousand calls deep
# honest: x
def relu(x, depth=900):
    if depth:
        return relu(x, depth - 1)
    raise ValueError("y" * 10**7)
