"""Ways out to the platforms that courses use: learning platforms' gradebooks and feedback uploads, Gradescope, GitHub.

May import every package but ``cli``. ``gradescope_results`` runs in Gradescope's container, where nbgrader is not installed.
"""

HIDDEN = ("after_published", "after_due_date", "hidden")  # when Gradescope may show students a hidden property's test
