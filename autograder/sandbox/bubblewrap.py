"""bubblewrap: a file system that holds Python, NumPy and the fork server, and nothing else."""

import os
import shutil
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from .inside import lockdown


def bubblewrap_command(program_files: Iterable[Path], environment: Mapping[str, str]) -> list[str] | None:
    """The command to put before a program so that bubblewrap runs it, or None if bubblewrap is not installed.

    ``program_files`` are bound read-only beside Python and NumPy; ``environment`` is all that the program sees.
    """
    program = shutil.which("bwrap")
    if not program:
        return None
    command = [program, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"]
    for name, value in environment.items():
        command += ["--setenv", name, value]
    standard = (sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib"))
    numpy_folder = Path(np.__file__).parent
    bound = [*standard, os.path.realpath(sys.executable), *program_files, numpy_folder, f"{numpy_folder}.libs"]
    bound += [*lockdown.library_folders(), "/etc/ld.so.cache", *python_library()]
    command += ["--dev", "/dev", "--remount-ro", "/dev"]
    for path in dict.fromkeys(map(str, bound)):
        if os.path.exists(path):
            command += ["--ro-bind", path, path]
    for folder in standard:
        for packages in ("site-packages", "dist-packages"):
            hidden = os.path.join(folder, packages)
            if os.path.isdir(hidden) and hidden not in str(np.__file__):
                command += ["--tmpfs", hidden]
    return [*command, "--remount-ro", "/", "--"]


def python_library() -> list[str]:
    """libpython, where the interpreter is not linked statically."""
    name, folder = sysconfig.get_config_var("INSTSONAME"), sysconfig.get_config_var("LIBDIR")
    return [os.path.join(folder, name)] if name and folder and name.endswith(".so.1.0") else []
