"""The derivative of a function of one variable, by a central difference."""


def numerical_diff(f, x, h=1e-4):
    """The derivative of f at x, by the central difference
    (f(x + h) - f(x - h)) / (2h).

    f: an elementwise function, such as lambda x: x**2. It takes a number and
       returns a number, or takes an array and returns a new array of its
       shape; each element of it depends on that element of the argument alone.
    x: a number (a Python int or float), or an array of any shape (0-d and
       empty ones too) and memory layout, integers or floats. Integers are not
       truncated: x + h and x - h are floats. (With float32 they may be
       float32.) x is not modified.
    h: the step, a float > 0.
    f is called exactly twice, in either order: with all of x + h, and with
    all of x - h, each a float or a float array of x's shape.
    Returns the derivative at each element of x: a float array of x's shape,
    or a single float where x is a number or 0-d; accurate to 1e-6 of the
    formula above, relative or absolute.
    """
    raise NotImplementedError
