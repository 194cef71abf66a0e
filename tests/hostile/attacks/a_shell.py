# tries to start, or to become, another program
# honest: x
import os
import subprocess

def relu(x):
    for start in (lambda: subprocess.run(["/bin/sh", "-c", "touch @SCRATCH@/shell"]), lambda: os.system("touch @SCRATCH@/shell"),
                  lambda: os.posix_spawn("/bin/sh", ["sh"], {}), lambda: os.execv("/bin/sh", ["sh", "-c", "touch @SCRATCH@/shell"])):
        try:
            start()
        except OSError:
            pass
    return x
