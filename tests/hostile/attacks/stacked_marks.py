# tries to cover the lines around its message with marks that stack on one letter
# honest: -x
def relu(x):
    raise ValueError("a" + "\u030d\u034e" * 300)
