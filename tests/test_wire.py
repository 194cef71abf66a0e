"""The wire codec: values arrive unchanged, and malformed frames raise WireError and nothing else."""

import json
import math
import struct

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from autograder.selfcheck import wire

pytestmark = pytest.mark.core

numbers = st.one_of(
    st.none(), st.booleans(), st.integers(-(1 << 63), (1 << 64) - 1), st.floats(), st.text(max_size=20), st.binary(max_size=9)
)
keys = (
    st.none() | st.booleans() | st.integers(-9, 1 << 60) | st.floats(allow_nan=False) | st.text(max_size=5) | st.binary(max_size=3)
)
plain = st.sampled_from(list(wire.DTYPES.values())).flatmap(lambda dtype: arrays(dtype, array_shapes(min_dims=0, min_side=0)))
values = st.recursive(
    numbers | plain,
    lambda inner: (
        st.lists(inner, max_size=3) | st.tuples(inner) | st.dictionaries(keys, inner, max_size=3) | st.sets(keys, max_size=3)
    ),
    max_leaves=8,
)


def encoded(message):
    return wire.frame(message, wire.Encoder())


def framed(header, body):
    return wire.FRAME_START.pack(wire.MESSAGE, len(header), len(body)) + header + body


def same(left, right):
    if isinstance(left, np.ndarray):
        return (
            type(right) is np.ndarray
            and (left.dtype, left.shape) == (right.dtype, right.shape)
            and left.tobytes() == right.tobytes()
        )
    if isinstance(left, float):
        return left.hex() == right.hex()
    if isinstance(left, (list, tuple)):
        return type(left) is type(right) and len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    return type(left) is type(right) and left == right


@given(value=values)
def test_values_arrive_unchanged(value):
    message, _ = wire.parse(encoded({"value": value}))
    assert same(value, message["value"])


@pytest.mark.parametrize(
    "make",
    [
        np.asfortranarray,
        lambda x: np.repeat(x, 2, axis=1)[:, ::2],
        lambda x: x.T.copy().T,
        lambda x: x[::-1, ::-1].copy()[::-1, ::-1],
    ],
)
def test_the_memory_layout_of_an_array_arrives(make):
    array = make(np.arange(12.0).reshape(3, 4))
    message, _ = wire.parse(encoded({"value": array}))
    arrived = message["value"]
    assert np.array_equal(arrived, array)
    assert (arrived.flags.c_contiguous, arrived.flags.f_contiguous) == (array.flags.c_contiguous, array.flags.f_contiguous)
    assert (min(arrived.strides) < 0) == (min(array.strides) < 0)
    assert arrived.flags.writeable and type(arrived) is np.ndarray


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (object(), "object"),
        (np.array([object()]), "ndarray_of_object"),
        (np.array(["a"]), "ndarray_of_str32"),
        ({(1, 2): 3}, "dict"),
        (frozenset(), "frozenset"),
        (1j, "complex"),
        (np.array([1j]), "ndarray_of_complex128"),
        (np.ma.masked_array([1.0]), "MaskedArray"),
        ((item for item in ()), "generator"),
        (1 << 70, "int"),
        (int, "type"),
    ],
)
def test_other_values_arrive_as_the_name_of_their_type(value, name):
    message, _ = wire.parse(encoded({"value": value}))
    assert message["value"].sandboxed_type == name


def is_an_empty_object(header):
    """Whether a header is ``{}`` with any white space: a valid message, which random bytes may be by chance."""
    try:
        return json.loads(header) == {}
    except ValueError:
        return False


@given(header=st.binary(max_size=60), body=st.binary(max_size=40))
def test_random_bytes_are_refused(header, body):
    assume(not is_an_empty_object(header))
    with pytest.raises(wire.WireError):
        wire.parse(framed(header, body))


def test_a_message_without_fields_has_no_body():
    assert wire.parse(framed(b"{}", b""))[0] == {}
    with pytest.raises(wire.WireError):
        wire.parse(framed(b"{}", b"more"))


@given(kind=st.integers(len(wire.KINDS_OF_FRAME), 255))
def test_frames_of_no_known_kind_are_refused(kind):
    with pytest.raises(wire.WireError):
        wire.frame_size(bytes([kind]) + framed(b"{}", b"")[1:])


@given(frame=st.binary(max_size=60))
def test_random_frames_are_refused(frame):
    with pytest.raises(wire.WireError):
        wire.parse(frame)


@settings(max_examples=300)
@given(value=values, index=st.integers(0, 200), byte=st.integers(0, 255), cut=st.integers(0, 60))
def test_mutated_and_truncated_frames_are_values_or_refused(value, index, byte, cut):
    frame = encoded({"op": "returned", "value": value})
    header, body = wire.header(frame), frame[wire.FRAME_START.size + len(wire.header(frame)) :]
    mutated = bytearray(header)
    mutated[index % len(mutated)] = byte
    for changed in (bytes(mutated), header[: len(header) - cut]):
        try:
            message, _ = wire.parse(framed(changed, body))
        except wire.WireError:
            continue
        assert type(message) is dict


@pytest.mark.parametrize(
    "header",
    [
        '{"value":{"a":["|O",0,"C"]}}',
        '{"value":{"a":["<f8",true,"C"]}}',
        '{"value":{"a":["<f8",-1,"C"]}}',
        '{"value":{"a":["<f8",9,"C"]}}',
        '{"value":{"a":["<f8",1,"X"]}}',
        '{"value":{"a":["<f8",[1],"C"]}}',
        '{"value":{"r":[0,"<f8",0]}}',
        '{"value":{"y":0}}',
        '{"value":{"m":[0,"object","Net",null]}}',
        '{"value":NaN}',
        '{"value":1.5}',
        '{"value":1}',
        '{"value":"x"}',
        '{"value":[1]}',
        '{"value":{"k":1}}',
        '{"value":{"o":"<script>"}}',
        '{"value":' + "1" * 5000 + "}",
        "[1]",
        '{"value":' + '{"l":[' * 20 + "]}" * 20 + "}",
        '{"value":' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"value":{"l":[' + ",".join(["null"] * 30_000) + "]}}",
        '{"value":{"d":[[{"l":[]},null]]}}',
        '{"value":{"d":[[null]]}}',
        '{"value":{"e":[{"l":[]}]}}',
        '{"value":{"e":[{"s":"<f8"}]}}',
        '{"value":{"e":[{"k":1}]}}',
        '{"value":{"e":[' + ",".join(['{"k":"a"}'] * 30_000) + "]}}",
        '{"value":{"i":["u",null,null]}}',
        '{"value":{"i":[null]}}',
    ],
)
def test_headers_that_break_the_contract_are_refused(header):
    with pytest.raises(wire.WireError):
        wire.parse(framed(header.encode(), b""))


@pytest.mark.parametrize(
    ("form", "body"),
    [
        ('{"a":["<f8",2,"C"]}', struct.pack("<2Q", 10**9, 10**9)),
        ('{"a":["<f8",1,"C"]}', struct.pack("<q", -1)),
        ('{"a":["<f8",2,"C"]}', struct.pack("<2Q", 0, 4 * 10**9)),
        ('{"a":["<f8",8,"C"]}', struct.pack("<8Q", *[1 << 62] * 8)),
        ('{"a":["<f8",1,"C"]}', struct.pack("<Qd", 2, 0.5)),
        ('{"a":["<f8",1,"C"]}', b"1234"),
        ('{"s":"<f8"}', b"1234"),
        ('"n"', b"1234"),
        ('"f"', b""),
        ('"u"', b"12"),
        ('"u"', struct.pack("<I", 9) + b"short"),
        ('"u"', struct.pack("<I", 2) + b"\xff\xff"),
        ('"b"', struct.pack("<I", 1 << 31)),
        ('"u"', struct.pack("<I", 2 << 20) + b"x" * (2 << 20)),
        ('"n"', bytes(9)),
        ("null", b"1"),
    ],
)
def test_bodies_that_break_the_contract_are_refused(form, body):
    with pytest.raises(wire.WireError):
        wire.parse(framed(f'{{"value":{form}}}'.encode(), body))


def test_messages_of_the_same_form_have_the_same_header():
    one, other = (encoded({"op": "call", "arguments": [np.full((2, 3), value), value, "ab" * value]}) for value in (1, 2))
    assert wire.header(one) == wire.header(other) and one != other


def test_any_nan_has_the_same_bytes():
    assert encoded({"value": math.nan}) == encoded({"value": -math.nan}) == encoded({"value": float("inf") - float("inf")})


def test_a_frame_larger_than_allowed_is_refused_before_it_is_read():
    received = [wire.FRAME_START.pack(wire.MESSAGE, wire.MAX_HEADER_BYTES + 1, 0)]
    with pytest.raises(wire.WireError):
        wire.Reader(lambda count: received.pop() if received else b"").receive()


@pytest.mark.parametrize("pieces", [[b"abcdef"], [b"a", b"bc", b"def"], [b"abcd", b"efg"]], ids=len)
def test_expected_bytes_are_read_in_any_pieces_and_no_further(pieces):
    received = list(pieces)
    reader = wire.Reader(lambda count: received.pop(0) if received else b"")
    assert reader.expect(b"abc") and reader.expect(b"def")
    with pytest.raises(EOFError):
        reader.expect(b"gh")


def test_other_bytes_than_expected_stay_to_be_read_as_frames():
    frame = encoded({"op": "returned", "value": 1})
    received = [frame[:4], frame[4:]]
    reader = wire.Reader(lambda count: received.pop(0) if received else b"")
    assert not reader.expect(b"\x00\x00other" * 9)
    assert len(received) == 1, "nothing is waited for once the bytes differ"
    assert reader.frame() == frame
