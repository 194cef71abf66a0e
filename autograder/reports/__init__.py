"""The report tree and its renderers: terminal and HTML.

Renderers take the tree and nothing else. Imports ``selfcheck.messages`` and ``errors``.
"""
