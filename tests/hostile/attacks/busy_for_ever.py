# tries to compute for ever
# honest: x
def relu(x):
    while True:
        pass
