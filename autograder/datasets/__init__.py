"""Data from outside the kit: MNIST for the labs, and trained weights from a pickle that is never run.

Responsible for letting in exactly what was published, or nothing. Imports ``errors`` and ``cache``.
"""
