"""Many submissions: reading them, grading them in local processes or on a Dask cluster, and keeping their reports.

Imports ``grading``, ``reports.report``, ``sandbox.affinity``, ``course``, ``selfcheck``, ``cache`` and ``errors``.
"""
