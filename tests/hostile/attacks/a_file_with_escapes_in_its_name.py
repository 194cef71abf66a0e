# tries to put escapes where the traceback tells of a file
# honest: x
exec(compile("def relu(x):\n    raise ValueError('no')\n", "\x1b[2J<script>relu.py", "exec"))
