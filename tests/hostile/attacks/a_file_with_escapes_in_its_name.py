# tries to put escape sequences into the file name of a traceback
# honest: x
exec(compile("def relu(x):\n    raise ValueError('no')\n", "\x1b[2J<script>relu.py", "exec"))
