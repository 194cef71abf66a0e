"""nbgrader's configuration for this course. Write your own settings into nbgrader_config_local.py, which git ignores:

c = get_config()
c.LatePenalty.percent_per_day = 10
c.LatePenalty.grace_minutes = 15
"""

from pathlib import Path

from autograder.nbgrader_plugin import configure

c = get_config()  # noqa: F821
configure(c, Path(__file__).parent)
load_subconfig("nbgrader_config_local.py")  # noqa: F821 - nothing happens where there is none
