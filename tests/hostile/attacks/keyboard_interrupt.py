# tries to interrupt whoever runs it
# honest: x
def relu(x):
    raise KeyboardInterrupt
