"""bubblewrap: a file system that holds Python, NumPy and the released data, and nothing else."""

import os
import shutil
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from .inside import lockdown

PACKAGES = "/packages"  # where NumPy is found inside
FOLDER = "/submission"  # the current folder inside; the released data is in its data/


def bubblewrap_command(data: Mapping[str, Path], environment: Mapping[str, str]) -> list[str] | None:
    """The command to put before a program so that bubblewrap runs it, or None if bubblewrap is not installed.

    ``data`` are the files of the released data, by name; ``environment`` is all that the program sees.
    """
    program = shutil.which("bwrap")
    if not program:
        return None
    command = [program, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"]
    for name, value in environment.items():
        command += ["--setenv", name, value]
    standard = (sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib"))
    numpy_folder = Path(np.__file__).parent
    bound = {path: path for path in (*standard, os.path.realpath(sys.executable), *lockdown.library_folders())}
    bound |= {path: path for path in ("/etc/ld.so.cache", *python_library())}
    bound |= {f"{PACKAGES}/numpy": str(numpy_folder), f"{PACKAGES}/numpy.libs": f"{numpy_folder}.libs"}
    bound |= {f"{FOLDER}/data/{name}": str(path) for name, path in data.items()}
    command += ["--dev", "/dev", "--remount-ro", "/dev", "--dir", FOLDER, "--chdir", FOLDER]
    for inside, path in bound.items():
        if os.path.exists(path):
            command += ["--ro-bind", path, inside]
    for folder in standard:
        for packages in ("site-packages", "dist-packages"):
            hidden = os.path.join(folder, packages)
            if os.path.isdir(hidden):
                command += ["--tmpfs", hidden]
    return [*command, "--remount-ro", "/", "--"]


def python_library() -> list[str]:
    """libpython, where the interpreter is not linked statically."""
    name, folder = sysconfig.get_config_var("INSTSONAME"), sysconfig.get_config_var("LIBDIR")
    return [os.path.join(folder, name)] if name and folder and name.endswith(".so.1.0") else []
