"""One submission becomes one report: the exam, the proxies that reach the student's code, replay, and diagnosis.

Runs properties and references, and never student code. Imports ``reports.report``
(the tree it makes), ``sandbox``, ``course``, ``selfcheck``, ``cache`` and ``errors``.
"""
