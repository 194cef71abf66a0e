# tries to send an integer of a million digits
# honest: x
def relu(x):
    return 10 ** 1_000_000
