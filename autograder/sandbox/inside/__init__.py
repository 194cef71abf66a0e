"""All that runs beside student code: the fork server, its lockdown, the worker and its placeholders.

The trusted side sends the code of these modules, and that of the wire codec, to
a Python that has NumPy beside it and nothing of the kit. Imports nothing of the kit but
``selfcheck.wire``.
"""
