"""Sentences about known mistakes, each encrypted under a key derived from the wrong answers of who makes the mistake.

So the self-check can name a student's mistake, and nobody can read the list of mistakes ahead of making them. A key is
derived from one telling answer; an answer that can be guessed counts only together with a telling one of the same mistake,
or with all others. Mistakes whose answers can all be guessed (None, an exception) are named with the grade only.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping

from .answers import Answer
from .messages import Text

ROUNDS = 1000  # of the key derivation, about a millisecond: a student has a few answers, who guesses needs millions
LEAST_NUMBERS = 2  # in answers that are not telling one by one: all together are not guessed in a term
TAG_BYTES, KEY_BYTES = 9, 32
PADDED_BYTES = 512  # sentences of different lengths look alike

Answers = Mapping[str, Answer]  # the first wrong answer of a solution, by the name of the property


def seal(exercise: str, mistakes: Iterable[tuple[Answers, Text]]) -> bytes:
    """The bytes of a file that holds the sentence of each mistake, encrypted under the keys derived from its answers."""
    sealed: dict[str, str] = {}
    for answers, sentence in mistakes:
        text = json.dumps(sentence, ensure_ascii=False).encode()
        text += b" " * (-len(text) % PADDED_BYTES)
        for used in _keys(answers):
            tag, key = _derived(exercise, used, answers)
            sealed.setdefault(tag, base64.b64encode(_combined(text, key)).decode())
    return json.dumps(dict(sorted(sealed.items())), indent=0).encode() + b"\n"


def unseal(data: bytes, exercise: str, answers: Answers) -> dict[str, Text]:
    """The sentence about the mistake behind each wrong answer, by the property's name, as far as the file has it."""
    try:
        sealed = json.loads(data)
        found: dict[str, Text] = {}
        for used in _attempts(answers):
            tag, key = _derived(exercise, used, answers)
            if tag in sealed:
                sentence = Text(*json.loads(_combined(base64.b64decode(sealed[tag]), key)))
                found.update((name, sentence) for name in used if name not in found)
        return found
    except (ValueError, TypeError, AttributeError):  # the file is damaged
        return {}


def likely(found: Mapping[str, Text], answers: Answers) -> list[Text]:
    """The sentences that explain more than half of what fails, of the properties whose failure is to blame on one function."""
    named: list[Text] = []
    for function in dict.fromkeys(answer.function for answer in answers.values()):
        failed = [name for name, answer in answers.items() if answer.function == function]
        sentences = [found[name] for name in failed if name in found]
        named += [sentence for sentence in dict.fromkeys(sentences) if 2 * sentences.count(sentence) > len(failed)]
    return list(dict.fromkeys(named))[:2]


def _keys(answers: Answers) -> Iterator[tuple[str, ...]]:
    """The properties whose answers make up each key of one mistake."""
    telling = [name for name, answer in answers.items() if answer.is_telling]
    for name in answers:
        if name in telling:
            yield (name,)
        elif telling:
            yield tuple(sorted((name, telling[0])))
    if not telling and sum(answer.numbers for answer in answers.values()) >= LEAST_NUMBERS:
        yield tuple(sorted(answers))


def _attempts(answers: Answers) -> Iterator[tuple[str, ...]]:
    """The properties from whose answers a student's keys are derived: a superset of ``_keys``."""
    telling = [name for name, answer in answers.items() if answer.is_telling]
    yield from ((name,) for name in telling)
    yield from (tuple(sorted((name, other))) for name in answers if name not in telling for other in telling)
    if not telling and sum(answer.numbers for answer in answers.values()) >= LEAST_NUMBERS:
        yield tuple(sorted(answers))


def _derived(exercise: str, used: Iterable[str], answers: Answers) -> tuple[str, bytes]:
    """The tag under which a sentence is stored, and its key."""
    secret = " ".join(f"{name} {answers[name].number} {answers[name].function} {answers[name].mark}" for name in used)
    derived = hashlib.pbkdf2_hmac("sha256", secret.encode(), exercise.encode(), ROUNDS, TAG_BYTES + KEY_BYTES)
    return base64.b64encode(derived[:TAG_BYTES]).decode(), derived[TAG_BYTES:]


def _combined(text: bytes, key: bytes) -> bytes:
    """Encrypt or decrypt: exclusive or with a stream of bytes that only the key gives."""
    stream = hashlib.shake_256(key).digest(len(text))
    return bytes(a ^ b for a, b in zip(text, stream, strict=True))
