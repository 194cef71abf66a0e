# tries to print for ever
# honest: x
def relu(x):
    while True:
        print("x" * 10_000)
