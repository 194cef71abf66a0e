# tries to compute for ever where Python does not look
# honest: x
def relu(x):
    return pow(10, 10**9)
