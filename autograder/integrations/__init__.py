"""Ways out to the platforms that courses use: learning platforms' gradebooks and feedback uploads, Gradescope, GitHub.

May import every package but ``cli``.
"""
