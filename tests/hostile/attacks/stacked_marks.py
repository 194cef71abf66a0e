# tries to cover the lines around its message with marks that stack on one letter
# honest: -x
def relu(x):
    raise ValueError("a" + "\u030d\u034e" * 50 + "\u0e17" + "\u0e31" * 50 + "\u0430" + "\u20dd" * 50 + "\u05d0" + "\u0591" * 50)
