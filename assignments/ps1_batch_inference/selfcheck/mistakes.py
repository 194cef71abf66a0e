"""Sentences about known mistakes, each encrypted under a key derived from the wrong answers of who makes the mistake.

So the self-check can name a student's mistake, and nobody can read the list of mistakes ahead of making them. A key is
derived from one telling answer; an answer that can be guessed counts only together with a telling one of the same mistake,
or with all others. Mistakes whose answers can all be guessed (None, an exception) are named with the grade only.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .answers import LEAST_SHARED, Answer
from .messages import LANGUAGES, Text

ROUNDS = 1000  # of the key derivation, about a millisecond: a student has a few answers, who guesses needs millions
LEAST_NUMBERS = 2  # in answers that are not telling one by one: all together are not guessed in a term
TAG_BYTES, KEY_BYTES = 9, 32
MOST_NAMED = 2
PADDED_BYTES = 512  # sentences of different lengths look alike

Answers = Mapping[str, Answer]  # the first wrong answer of a solution, by the name of the property


class Mistake(NamedTuple):
    """A mistake behind a wrong answer: its sentence, and how many properties fail with it, by the fault of the same function."""

    sentence: Text
    failures: int


def seal(exercise: str, mistakes: Iterable[tuple[Answers, Text]]) -> bytes:
    """The bytes of a file that holds the sentence of each mistake, encrypted under the keys derived from its answers.

    The sentences are in the languages of the course, in its order.
    """
    sealed: dict[str, list[str]] = {}
    for answers, sentence in mistakes:
        for used in _keys(answers):
            failures = len(_blamed_on(answers[used[0]].function, answers))
            text = json.dumps([*sentence, failures], ensure_ascii=False).encode()
            text += b" " * (-len(text) % PADDED_BYTES)
            tag, key = _derived(exercise, used, answers)
            under_tag = sealed.setdefault(tag, [])  # several mistakes may give one answer
            under_tag.append(base64.b64encode(_combined(text, key, len(under_tag))).decode())
    return json.dumps(dict(sorted(sealed.items())), indent=0).encode() + b"\n"


def unseal(data: bytes, exercise: str, answers: Answers, languages: Sequence[str] = LANGUAGES) -> dict[str, list[Mistake]]:
    """The mistakes that may be behind each wrong answer, by the property's name, as far as the file has them.

    ``languages`` are those of the course, in its order.
    """
    try:
        sealed = json.loads(data)
        found: dict[str, list[Mistake]] = {}
        for used in _attempts(answers):
            tag, key = _derived(exercise, used, answers)
            for place, entry in enumerate(sealed.get(tag, ())):
                *sentences, failures = json.loads(_combined(base64.b64decode(entry), key, place))
                sentence = Text(**dict(zip(languages, sentences, strict=True)))
                for name in used:
                    found.setdefault(name, []).append(Mistake(sentence, failures))
        return found
    except (ValueError, TypeError, AttributeError):  # the file is damaged
        return {}


def likely(found: Mapping[str, list[Mistake]], answers: Answers) -> list[Text]:
    """The sentences that explain most of what fails, of the properties whose failure is to blame on one function.

    There is none for a function where different mistakes explain it equally well.
    """
    named: dict[Text, None] = {}
    for function in dict.fromkeys(answer.function for answer in answers.values()):
        failed = _blamed_on(function, answers)
        likeness: dict[Mistake, tuple[int, int]] = {}
        for mistake in {mistake for name in failed for mistake in found.get(name, ())}:
            shared = sum(mistake in found.get(name, ()) for name in failed)
            failures = len(failed) + mistake.failures - shared
            if shared >= LEAST_SHARED * failures:
                likeness[mistake] = shared, -failures
        most = max(likeness.values(), default=None)
        best = {mistake.sentence for mistake, value in likeness.items() if value == most}
        if len(best) == 1:
            named.update(dict.fromkeys(best))
    return list(named)[:MOST_NAMED]


def _blamed_on(function: str, answers: Answers) -> list[str]:
    return [name for name, answer in answers.items() if answer.function == function]


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


def _combined(text: bytes, key: bytes, place: int) -> bytes:
    """Encrypt or decrypt what stands at a place under a tag: exclusive or with a stream of bytes that only the key gives."""
    stream = hashlib.shake_256(key + bytes([place])).digest(len(text))
    return bytes(a ^ b for a, b in zip(text, stream, strict=True))
