"""The derivative of a function of one variable, by a central difference."""


def numerical_diff(f, x, h=1e-4):
    """The derivative of f at x, by the central difference (f(x + h) - f(x - h)) / (2h).

    f: takes a number and returns a number, or takes an array and returns one of the same shape, element by element.
    x: a number, or an array of any shape: the derivative is taken at all its elements at once. x is not modified.
       It may hold integers, too: x + h and x - h are floats.
    Call f twice: with all of x + h, and with all of x - h.
    Returns a float for a number, a float array of x's shape for an array: f = x² has the derivative 6 at 3.
    """
    raise NotImplementedError
