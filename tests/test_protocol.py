"""The wire: what is sent arrives as it was, and anything else raises WireError and nothing more."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from autograder.worker import protocol

numbers = st.one_of(st.none(), st.booleans(), st.integers(-(1 << 63), (1 << 64) - 1), st.floats(), st.text(max_size=20))
plain = st.sampled_from(list(protocol.DTYPES.values())).flatmap(lambda dtype: arrays(dtype, array_shapes(min_dims=0, min_side=0)))
values = st.recursive(numbers | plain, lambda inner: st.lists(inner, max_size=3) | st.tuples(inner) |
                      st.dictionaries(st.text(max_size=5), inner, max_size=3), max_leaves=8)


def made(message):
    return protocol.frame(message, protocol.Encoder())


def framed(header, body):
    return protocol.LENGTHS.pack(len(header), len(body)) + header + body


def same(left, right):
    if isinstance(left, np.ndarray):
        return (type(right) is np.ndarray and (left.dtype, left.shape) == (right.dtype, right.shape)
                and left.tobytes() == right.tobytes())
    if isinstance(left, float):
        return left.hex() == right.hex()
    if isinstance(left, (list, tuple)):
        return type(left) is type(right) and len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    return type(left) is type(right) and left == right


@given(value=values)
def test_values_arrive_as_they_were(value):
    message, _ = protocol.parse(made({"value": value}))
    assert same(value, message["value"])


@pytest.mark.parametrize("make", [np.asfortranarray, lambda x: np.repeat(x, 2, axis=1)[:, ::2], lambda x: x.T.copy().T,
                                  lambda x: x[::-1, ::-1].copy()[::-1, ::-1]])
def test_memory_layout_arrives(make):
    array = make(np.arange(12.0).reshape(3, 4))
    message, _ = protocol.parse(made({"value": array}))
    arrived = message["value"]
    assert np.array_equal(arrived, array)
    assert (arrived.flags.c_contiguous, arrived.flags.f_contiguous) == (array.flags.c_contiguous, array.flags.f_contiguous)
    assert (min(arrived.strides) < 0) == (min(array.strides) < 0)
    assert arrived.flags.writeable and type(arrived) is np.ndarray


@pytest.mark.parametrize(("value", "named"), [
    (object(), "object"), (np.array([object()]), "ndarray_of_object"), (np.array(["a"]), "ndarray_of_str32"),
    ({1: 2}, "dict"), (1j, "complex"),
    (np.array([1j]), "ndarray_of_complex128"), (np.ma.masked_array([1.0]), "MaskedArray"),
    ((one for one in ()), "generator"), (1 << 70, "int"), (int, "type")])
def test_other_values_arrive_as_the_name_of_their_type(value, named):
    message, _ = protocol.parse(made({"value": value}))
    assert message["value"].sandboxed_type == named


@given(header=st.binary(max_size=60), body=st.binary(max_size=40))
def test_random_bytes_are_refused(header, body):
    with pytest.raises(protocol.WireError):
        protocol.parse(framed(header, body))


@given(frame=st.binary(max_size=60))
def test_random_frames_are_refused(frame):
    with pytest.raises(protocol.WireError):
        protocol.parse(frame)


@settings(max_examples=300)
@given(value=values, place=st.integers(0, 200), byte=st.integers(0, 255), cut=st.integers(0, 60))
def test_mutated_and_truncated_frames_are_values_or_refused(value, place, byte, cut):
    frame = made({"op": "returned", "value": value})
    header, body = protocol.header(frame), frame[8 + len(protocol.header(frame)):]
    mutated = bytearray(header)
    mutated[place % len(mutated)] = byte
    for one in (bytes(mutated), header[:len(header) - cut]):
        try:
            message, _ = protocol.parse(framed(one, body))
        except protocol.WireError:
            continue
        assert type(message) is dict


@pytest.mark.parametrize("header", [
    '{"value":{"a":["<f8",[1000000000,1000000000],"C"]}}', '{"value":{"a":["<f8",[-1],"C"]}}', '{"value":{"a":["<f8",[2],"C"]}}',
    '{"value":{"a":["|O",[0],"C"]}}', '{"value":{"a":["<f8",[true],"C"]}}', '{"value":NaN}', '{"value":1.5}', '{"value":[1]}',
    '{"value":{"f":"1e400000"}}', '{"value":{"o":"<script>"}}', '{"value":' + "1" * 5000 + "}", "[1]", '{"value":{"d":[[1,2]]}}',
    '{"value":' + '{"l":[' * 20 + "]}" * 20 + "}", '{"value":' + "[" * 100_000 + "]" * 100_000 + "}",
    '{"value":{"l":[' + ",".join(["1"] * 30_000) + "]}}"])
def test_lies_are_refused(header):
    with pytest.raises(protocol.WireError):
        protocol.parse(framed(header.encode(), b"\0" * 8))


def test_a_frame_larger_than_allowed_is_refused_before_it_is_read():
    sent = [protocol.LENGTHS.pack(protocol.MAX_HEADER + 1, 0)]
    with pytest.raises(protocol.WireError):
        protocol.Reader(lambda count: sent.pop() if sent else b"").receive()
