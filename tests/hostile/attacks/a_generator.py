# tries to send a generator that never ends
# honest: x
def relu(x):
    while True:
        yield x
