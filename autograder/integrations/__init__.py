"""Other platforms: packages for Gradescope and GitHub, and the grade in the form that Gradescope reads.

Below ``cli`` and beside ``nbgrader_plugin``. Imports ``authoring.build`` for what students get, ``classroom`` for grading
and ``reports`` for what is shown; ``gradescope_results`` runs in Gradescope's container and needs none of ``authoring``.
"""

HIDDEN = ("after_published", "after_due_date", "hidden")  # when Gradescope may show students a hidden property's test
