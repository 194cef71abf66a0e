"""NumPy as ``np``, where it is installed. The self-check of a problem set without arrays runs without it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING


class _Absent:
    """Stands for the types of NumPy where it is not installed: no value is of this type."""


if TYPE_CHECKING:
    import numpy as np
else:
    try:
        import numpy as np
    except ModuleNotFoundError as error:
        if error.name != "numpy":
            raise
        np = SimpleNamespace(**dict.fromkeys(("bool_", "generic", "ndarray", "number"), _Absent))

__all__ = ["np"]
