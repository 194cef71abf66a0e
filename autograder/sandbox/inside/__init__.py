"""All that runs beside student code: the fork server, its lockdown and the worker.

The fork server starts this folder as a program, with Python, NumPy and the
wire codec beside it and nothing else of the kit. Imports nothing of the kit
but ``selfcheck.wire``.
"""
