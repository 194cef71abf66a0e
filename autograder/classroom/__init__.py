"""Many submissions: reading them, grading them in local processes or on a Dask cluster, keeping their reports, comparing them.

Imports ``grading``, ``reports``, ``sandbox.affinity``, ``course``, ``selfcheck``, ``cache`` and ``errors``.
"""
