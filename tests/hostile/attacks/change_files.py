# tries to change files that it must not, by their full paths
# honest: x
import os

def relu(x):
    for path in "@CANARIES@".split(";"):
        for act in (lambda: open(path, "a").write("changed"), lambda: os.remove(path), lambda: os.chmod(path, 0o777),
                    lambda: os.rename(path, path + ".gone"), lambda: os.symlink(path, path + ".link"), lambda: os.truncate(path, 0),
                    lambda: os.utime(path)):
            try:
                act()
            except OSError:
                pass
    return x
