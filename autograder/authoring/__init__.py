"""The authors' tools: building assignments, looking for leaks, proving exercises with wrong solutions and mutants.

May import every package but ``cli`` and ``nbgrader_plugin``; only these two import it.
"""
