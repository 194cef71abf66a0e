# tries to send a list within a list without end
# honest: x
def relu(x):
    result = []
    for _ in range(100_000):
        result = [result]
    return result
