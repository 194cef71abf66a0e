"""The labs' data sets. They are read from files and need NumPy alone; nothing is downloaded here."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np

from .messages import Text, language

HERE = Path(__file__).resolve().parents[1]  # the problem set; in the kit itself, the package, whose data/ is one folder up
MISSING = Text(
    "{name} is not in {folder}: copy it there from the problem set as you got it.",
    "{folder}에 {name} 파일이 없습니다. 처음 받은 과제 폴더에서 복사해 넣으세요.",
)
UNUSABLE = Text(
    "{path} is damaged, or not MNIST as the course hands it out ({error}): replace it with a good copy, or move it elsewhere.",
    "{path} 파일이 손상되었거나 수업에서 나누어 준 MNIST가 아닙니다({error}). 온전한 파일로 바꾸거나 다른 곳으로 옮기세요.",
)


def digits() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Handwritten digits, 8 x 8 pixels: ``x_train, t_train, x_test, t_test``.

    x_train ``(1437, 64)``, x_test ``(360, 64)``: float64, 0 (paper) to 1
       (ink), one image per row. t_train ``(1437,)``, t_test ``(360,)``: the
       labels, int64, 0 to 9. The weights of digits_weights.npz were trained
       without the test images. Raises FileNotFoundError without the two files.
    """
    with np.load(_shipped("digits.npz"), allow_pickle=False) as file:
        x, t = file["images"] / 16, file["labels"].astype(np.int64)
    with np.load(_shipped("digits_weights.npz"), allow_pickle=False) as file:
        test = np.isin(np.arange(len(x)), file["test"])
    return x[~test], t[~test], x[test], t[test]


def mnist() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray] | None:
    """MNIST, 28 x 28 pixels: ``x_train, t_train, x_test, t_test``, or None where there is no mnist.npz.

    x_train ``(60000, 784)``, x_test ``(10000, 784)``: float32, 0 (paper) to 1
       (ink), one image per row. t_train ``(60000,)``, t_test ``(10000,)``: the
       labels, int64, 0 to 9. A part that the file does not have has 0 rows.
    The file is looked for in ``data/`` of the problem set, then where
    ``autograder data mnist`` keeps it. Raises ValueError where it is damaged.
    """
    path = next(filter(os.path.isfile, mnist_places()), None)
    if path is None:
        return None
    try:
        with np.load(path, allow_pickle=False) as file:
            if not {"x_train", "x_test"} & set(file):
                raise ValueError(f"it holds {', '.join(file) or 'nothing'}")
            return *_part(file, "train"), *_part(file, "test")
    except Exception as error:  # zipfile, zlib and NumPy each have errors of their own for a broken file
        raise ValueError(_message(UNUSABLE, path=path, error=error or type(error).__name__)) from error


def mnist_places() -> list[Path]:
    """The paths where mnist() looks for its file, in order. The last one is in the kit's cache folder."""
    return [HERE / "data" / "mnist.npz", _cache_folder() / "mnist.npz"]


def _cache_folder() -> Path:
    """``AUTOGRADER_CACHE``, else the user's cache folder, as in the kit's ``cache.folder()``."""
    if os.environ.get("AUTOGRADER_CACHE"):
        return Path(os.environ["AUTOGRADER_CACHE"])
    try:
        import platformdirs
    except ModuleNotFoundError:  # students need not have it
        return Path.home() / ".cache" / "autograder"
    return Path(platformdirs.user_cache_dir("autograder", appauthor=False))


def _part(file: Any, part: str) -> tuple[np.ndarray, np.ndarray]:
    """Images and labels of one part, ``train`` or ``test``."""
    if f"x_{part}" not in file:
        return np.zeros((0, 784), np.float32), np.zeros(0, np.int64)
    x, t = file[f"x_{part}"], file[f"t_{part}"]
    if x.dtype != np.uint8 or x.shape != (*t.shape, 784):
        raise ValueError(f"x_{part} is {x.dtype} {x.shape}")
    x = x.astype(np.float32)
    x /= 255
    return x, t.astype(np.int64)


def _shipped(name: str) -> Path:
    """The path of a file of data/."""
    for folder in (HERE, HERE.parent):
        if (folder / "data" / name).is_file():
            return folder / "data" / name
    raise FileNotFoundError(_message(MISSING, name=name, folder=HERE / "data"))


def _message(text: Text, **fields: Any) -> str:
    return text.format(**fields).into(language())
