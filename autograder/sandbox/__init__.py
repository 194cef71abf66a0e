"""The sandbox for student code: its layers, its workers, and the channel to each worker.

Knows no property, reference or score. Imports ``selfcheck.wire`` (the codec) and
``errors``; everything in ``inside`` runs beside student code.
"""

from .channel import Channel, WorkerGone
from .limits import Limits
from .server import Sandbox

__all__ = ["Channel", "Limits", "Sandbox", "WorkerGone"]
