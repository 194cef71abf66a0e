"""Which known mistake a failure looks like.

Every chaff sits the same exam once; its fingerprint is, for each property it
fails, the first input that shows it and what came back. A submission's failed
property is put down to the chaff that fails it in the same way, and agrees
best with the submission on the exercise's other properties.
"""

import hashlib
import json
import zlib

from .exam import cache_folder, store
from .selfcheck.messages import Text


class Diagnosis:
    """The fingerprints of one exercise's chaffs; ``sit`` grades a source text and returns its outcomes."""

    def __init__(self, exam, sit, cache=None):
        chaffs = exam.exercise.chaffs
        sources = hashlib.sha256(repr([exam.digest, *(chaff.source for chaff in chaffs)]).encode()).hexdigest()
        path = (cache_folder() if cache is None else cache) / f"{exam.key}-{sources[:16]}.chaffs"
        try:
            prints = json.loads(zlib.decompress(path.read_bytes()))
        except (OSError, ValueError, zlib.error):
            prints = [fingerprint(sit(chaff.source)) for chaff in chaffs]
            store(path, json.dumps(prints).encode())
        self._known = [(chaff.explanation, outcome) for chaff, outcome in zip(chaffs, prints, strict=True)]

    def explain(self, outcomes):
        """For each failed property (by name) the explanation of the chaff that fails it in the same way, if one does."""
        own = fingerprint(outcomes)
        named = {}
        for name, (answer, place) in own.items():
            like = [(self._likeness(own, other), -number, explanation)
                    for number, (explanation, other) in enumerate(self._known)
                    if name in other and (other[name][0] == answer or (other[name][1] == place and other.keys() == own.keys()))]
            if like and answer:
                named[name] = max(like)[2]
        return {name: Text(*explanation) for name, explanation in named.items()}

    @staticmethod
    def _likeness(own, other):
        same = sum(own[name] == other.get(name) for name in own)
        return same - len(own.keys() ^ other.keys())


def fingerprint(outcomes):
    """For each failed property: [which input and what came back, which input and in which manner]."""
    prints = {}
    for one, outcome in outcomes:
        if outcome is not None:
            number, failure = outcome
            kind = failure.signature.partition(":")[0]
            began = failure.status != "not_started"
            prints[one.name] = [f"{number}:{failure.signature}" if began else "", f"{number}:{kind}" if began else ""]
    return prints
