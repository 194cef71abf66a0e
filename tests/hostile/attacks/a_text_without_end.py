# tries to send a text of hundreds of megabytes
# honest: x
def relu(x):
    return "x" * (1 << 28)
