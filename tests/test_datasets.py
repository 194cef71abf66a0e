"""Weights are imported without running a pickle, MNIST is stored whole or not at all, and data/README.md is true."""

import builtins
import errno
import gzip
import io
import os
import pickle
import pickletools
import re
import resource
import shutil
import struct
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from conftest import MNIST, ROOT, autograder, needs_mnist, run

from autograder.cli.main import main
from autograder.datasets import mnist, weights
from autograder.datasets.weights import import_weights
from autograder.errors import KitError
from autograder.selfcheck import datasets as lab

DATA = ROOT / "data"
PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
ARRAYS = {
    "W1": np.arange(6, dtype=np.float32).reshape(2, 3),
    "fortran": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    "strided": np.arange(10)[::2],
    "axes_swapped": np.ones((2, 3, 4)).transpose(1, 0, 2).copy("K"),
    "b1": np.zeros(3, np.float16),
    "big_endian": np.arange(3, dtype=">i4"),
    "mask": np.array([True, False]),
    "empty": np.zeros((0, 3)),
    "no_axes": np.array(2.5),
    "scalar": np.float32(2.5),
    "file": np.arange(3, dtype=np.uint8),
}


class Runs:
    """Runs a shell command when it is unpickled."""

    def __init__(self, marker):
        self.marker = marker

    def __reduce__(self):
        return os.system, (f"touch {self.marker}",)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "out.npz").write_bytes(b"what was here before")
    return tmp_path


def imported(folder, content):
    (folder / "in.pkl").write_bytes(content)
    return import_weights(folder / "in.pkl", folder / "out.npz")


def refused(folder, content):
    """The message of a refused import, which must leave the folder unchanged."""
    with pytest.raises(KitError) as caught:
        imported(folder, content)
    assert (folder / "out.npz").read_bytes() == b"what was here before"
    assert sorted(path.name for path in folder.iterdir()) == ["in.pkl", "out.npz"]
    assert "nothing was imported" in str(caught.value) and "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_arrays_are_imported_unchanged(folder, protocol):
    returned = imported(folder, pickle.dumps(ARRAYS, protocol))
    with np.load(folder / "out.npz", allow_pickle=False) as written:
        assert set(written) == set(returned) == set(ARRAYS)
        for name, array in ARRAYS.items():
            np.testing.assert_array_equal(written[name], array, strict=name not in ("big_endian", "scalar"))
            assert written[name].dtype == array.dtype.newbyteorder("=")


def test_one_array_may_have_two_names(folder):
    shared = np.arange(3)
    assert imported(folder, pickle.dumps({"a": shared, "b": shared}))["b"].tolist() == [0, 1, 2]


@pytest.mark.parametrize("names", ["numpy.core", "numpy._core"])
def test_old_and_new_module_names_of_numpy_are_accepted(folder, names):
    content = pickle.dumps({"a": np.arange(3)}, 2).replace(b"cnumpy._core.multiarray", b"cnumpy.core.multiarray")
    assert imported(folder, content.replace(b"numpy.core", names.encode()))["a"].tolist() == [0, 1, 2]


def test_a_pickle_of_python_2_is_imported(folder):
    content = (
        b"\x80\x02}U\x01acnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85U\x01b\x87R"
        b"(K\x01K\x02\x85cnumpy\ndtype\nU\x02f4K\x00K\x01\x87R(K\x03U\x01<NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb"
        b"\x89U\x08" + np.array([1.5, -2], "<f4").tobytes() + b"tbs."
    )
    assert imported(folder, content)["a"].tolist() == [1.5, -2]


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize(
    "nest",
    [
        lambda bad: bad,
        lambda bad: {"W1": bad},
        lambda bad: {"W1": np.zeros(3), "b1": [bad]},
        lambda bad: {"W1": np.array([bad], dtype=object)},
        lambda bad: [bad, {"W1": np.zeros(3)}],
    ],
)
def test_code_in_a_pickle_is_never_run(folder, nest, protocol):
    message = refused(folder, pickle.dumps(nest(Runs(folder / "ran")), protocol))
    assert (
        f"holds {os.system.__module__}.system, which is not a NumPy array; nothing was imported." in message
        or "dtype 'O8'" in message
    )


def test_modules_named_in_a_pickle_are_never_imported(folder, monkeypatch):
    original, imported = builtins.__import__, []
    monkeypatch.setattr("builtins.__import__", lambda name, *rest: (imported.append(name), original(name, *rest))[1])
    assert "holds antigravity.fly, which" in refused(folder, b"cantigravity\nfly\n)R.")
    assert "holds numpy.f2py.main, which" in refused(folder, b"\x80\x04\x8c\x0anumpy.f2py\x8c\x04main\x93.")
    assert "holds xmlrpc.system, which" in refused(folder, b"(S'id'\nixmlrpc\nsystem\n.")
    assert not {"antigravity", "numpy.f2py", "xmlrpc"} & {*imported}


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"W1": np.array([1, "a", None], dtype=object)}, "values of the dtype 'O8'"),
        ({"W1": np.array(["text"])}, "values of the dtype 'U4'"),
        ({"W1": np.zeros(2, dtype="f4,i4")}, "values of the dtype 'V8'"),
        ({"W1": np.zeros(2, dtype="M8[s]")}, "values of the dtype 'M8'"),
        ({"W1": np.zeros(2, dtype=complex)}, "values of the dtype 'c16'"),
        ({"W1": np.ma.array([1])}, "numpy.ma.core._mareconstruct, which is not a NumPy array"),
        ({"W1": np.dtype("f4")}, "a part of NumPy under the name 'W1'"),
        ({"W1": np.ndarray}, "a part of NumPy under the name 'W1'"),
        ({"W1": [0.5, 1.5]}, "a list under the name 'W1', which is not a NumPy array"),
        ({"W1": {"deeper": np.zeros(2)}}, "a dict under the name 'W1'"),
        ({"W1": None}, "None under the name 'W1'"),
        ({"W1": 0.5}, "a float under the name 'W1'"),
        ({"W1": {1, 2}}, "a set, which is not a NumPy array"),
        ({1: np.zeros(2)}, "an int where the name of an array belongs"),
        ({("W", 1): np.zeros(2)}, "a tuple where the name of an array belongs"),
        (np.zeros(2), "an array, not a dict of arrays by name"),
        ([np.zeros(2)], "a list, not a dict of arrays by name"),
        ({}, "no array;"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_anything_but_a_dict_of_arrays_is_refused_with_its_type(folder, value, message):
    assert f"in.pkl holds {message}" in refused(folder, pickle.dumps(value, 4))


@pytest.mark.parametrize(
    "name", ["../x", "a/b", "/etc/passwd", "a\\b", "..", "", "C:x", "x\x1b[31m", "x\ny", "x\0", "x.npy", "W" * 101, "\ud800"]
)
def test_an_array_name_that_could_be_a_path_or_an_escape_sequence_is_refused(folder, name):
    content = pickle.dumps({"W1": np.zeros(2), "REPLACED": np.zeros(2)}, 4).replace(
        b"\x8c\x08REPLACED",
        b"X" + struct.pack("<I", len(name.encode("utf-8", "surrogatepass"))) + name.encode("utf-8", "surrogatepass"),
    )
    content = re.sub(rb"^(\x80\x04)\x95.{8}", rb"\1", content, flags=re.DOTALL)
    message = refused(folder, content)
    assert "holds an array under the name" in message and message.isprintable() and len(message) < 500


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x80",
        b".",
        b"not a pickle at all",
        bytes(range(256)),
        b"}s.",
        b"t.",
        b"0.",
        b"}2.",
        b"h\x07.",
        b"}}a.",
        b"\x80\x04\x8e" + b"\xff" * 8 + b"x.",
        b"\x80\x05\x96" + b"\xff" * 7 + b"\x0fx.",
        b"I" + b"9" * 9999 + b"\n.",
    ],
)
def test_a_malformed_pickle_is_reported(folder, content):
    assert "is not a pickle, or a damaged one" in refused(folder, content)


def test_an_npz_is_refused_as_a_zip_archive(folder):
    np.savez(folder / "in.npz", W1=np.zeros(2))
    content = (folder / "in.npz").read_bytes()
    (folder / "in.npz").unlink()
    assert "in.pkl is a zip archive, not a pickle" in refused(folder, content)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_pickle_cut_short_is_refused_wherever_it_is_cut(folder, protocol):
    content = pickle.dumps({"W1": np.arange(4.0), "b1": np.zeros(2, np.float32)}, protocol)
    for length in range(len(content)):
        assert "a damaged one" in refused(folder, content[:length])


def test_a_shape_that_does_not_fit_the_data_is_refused(folder):
    content = pickle.dumps({"W1": np.arange(3, dtype=np.uint8)}, 3)
    assert imported(folder, content)["W1"].shape == (3,)
    (folder / "out.npz").write_bytes(b"what was here before")
    for size in (
        b"K\x04",
        b"K\x02",
        b"J\xfd\xff\xff\xff",
        b"\x8a\x08" + b"\xff" * 7 + b"\x7f",
        b"\x8b\x00\x10\x00\x00" + b"\x01" * 4096,
        b"G?\xf0" + b"\0" * 6,
    ):
        assert "a damaged one" in refused(folder, content.replace(b"K\x03\x85", size + b"\x85"))


def nested_tuples(depth):
    """The pickle of tuples that each hold the previous one twice: small to store, but endless to hash, compare or print."""
    return b")q\x00" + b"h\x00h\x00\x86q\x00" * depth


def test_a_small_pickle_of_a_huge_value_is_refused_quickly(folder):
    started = time.process_time()
    huge = nested_tuples(200)
    deep = b"]" * 50_000 + b"a" * 49_999
    for content in (
        huge + b".",
        b"}" + huge + b"K\x01s.",
        b"}X\x01\0\0\0a" + huge + b"s.",
        deep + b".",
        b"cnumpy\ndtype\n" + huge + b"K\x00K\x01\x87R.",
        b"N" * 200_000 + b".",
        b"Nr\xff\xff\xff\xff.",
        b"cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\n" + huge + b"C\x01b\x87R" + huge + b"b.",
    ):
        refused(folder, content)
    assert time.process_time() - started < 10


def test_an_array_with_several_names_counts_once_per_name_towards_the_size_limit(folder, monkeypatch):
    monkeypatch.setattr(weights, "MAX_BYTES", 100_000)
    shared = np.zeros(1000)
    imported(folder, pickle.dumps({f"W{i}": shared for i in range(10)}))
    (folder / "out.npz").write_bytes(b"what was here before")
    assert "arrays of more than" in refused(folder, pickle.dumps({f"W{i}": shared for i in range(20)}))
    assert "is larger than" in refused(folder, pickle.dumps({"W1": np.zeros(20_000)}))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Pname\n.", "a persistent id"),
        (b"NQ.", "a persistent id"),
        (b"\x82\x01.", "an extension code"),
        (b"\x83\x01\x00.", "an extension code"),
        (b"\x84\x01\x00\x00\x00.", "an extension code"),
        (b"\x97.", "an out-of-band buffer"),
        (b"cnumpy\nndarray\n)\x81.", "an object"),
        (b"cnumpy\nndarray\n)}\x92.", "an object"),
        (b"(cnumpy\nndarray\no.", "an object"),
    ],
)
def test_other_ways_to_create_objects_are_refused(folder, content, message):
    assert f"holds {message}, which is not a NumPy array" in refused(folder, content)


@pytest.mark.parametrize(
    "content",
    [
        b"cnumpy\nndarray\n)R.",
        b"cnumpy\nndarray\nN}X\x04\0\0\0nameK\x01s\x86b.",
        b"cnumpy\ndtype\n}X\x04\0\0\0nameK\x01sb.",
        b"c_codecs\nencode\nX\x01\0\0\0aX\x03\0\0\0hex\x86R.",
        b"cbuiltins\nbytes\nJ\xff\xff\xff\x7f\x85R.",
    ],
)
def test_the_accepted_names_cannot_be_used_for_anything_but_arrays(folder, content):
    pickletools.dis(content, out=io.StringIO())  # a well-formed pickle
    refused(folder, content)


def test_a_failed_write_leaves_the_previous_file(folder, monkeypatch):
    def fails(*_, **__):
        raise OSError(28, "No space left on device")

    (folder / "in.pkl").write_bytes(pickle.dumps(ARRAYS))
    with monkeypatch.context() as patched:
        patched.setattr(np.lib.format, "write_array", fails)
        with pytest.raises(KitError, match=r"out\.npz cannot be written .No space left on device"):
            import_weights(folder / "in.pkl", folder / "out.npz")
    assert (folder / "out.npz").read_bytes() == b"what was here before"
    assert sorted(path.name for path in folder.iterdir()) == ["in.pkl", "out.npz"]


def test_a_file_that_cannot_be_read_or_written_is_reported(folder):
    (folder / "in.pkl").write_bytes(pickle.dumps(ARRAYS))
    for source, target, message in [
        ("missing.pkl", "new.npz", "missing.pkl cannot be read .No such file"),
        (".", "new.npz", "cannot be read .Is a directory"),
        ("missing.pkl", "out.npz", "missing.pkl cannot be read .No such file"),
        ("in.pkl", "nowhere/new.npz", "new.npz cannot be written .No such file"),
        ("in.pkl", "out.npz/new.npz", "new.npz cannot be written .Not a directory"),
        ("in.pkl", ".", "cannot be written"),
        ("in.pkl", "in.pkl", "in.pkl is the pickle itself: name another"),
    ]:
        with pytest.raises(KitError, match=message):
            import_weights(folder / source, folder / target)
    assert sorted(path.name for path in folder.iterdir()) == ["in.pkl", "out.npz"]


def test_the_digits_are_complete():
    with np.load(DATA / "digits.npz", allow_pickle=False) as digits:
        images, labels = digits["images"], digits["labels"]
    assert images.shape == (1797, 64) and images.dtype == np.uint8 and (images.min(), images.max()) == (0, 16)
    assert labels.shape == (1797,) and labels.dtype == np.uint8
    assert np.bincount(labels).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


def test_the_readme_states_size_and_sha256_of_every_file():
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(.+?\.npz)` .* \| ([\d,]+) \| `([0-9a-f]{64})` \|$", readme, re.MULTILINE)
    assert {name for name, _, _ in rows} == {path.name for path in DATA.glob("*.npz")}
    for name, size, digest in rows:
        content = (DATA / name).read_bytes()
        assert (len(content), sha256(content).hexdigest()) == (int(size.replace(",", "")), digest)


def test_the_weights_have_the_test_accuracy_that_the_readme_states():
    with np.load(DATA / "digits.npz") as digits, np.load(DATA / "digits_weights.npz", allow_pickle=False) as weights:
        test = weights["test"]
        x, t = digits["images"][test] / 16, digits["labels"][test]
        z1 = 1 / (1 + np.exp(-(x @ weights["W1"] + weights["b1"])))
        z2 = 1 / (1 + np.exp(-(z1 @ weights["W2"] + weights["b2"])))
        correct = int(np.sum(np.argmax(z2 @ weights["W3"] + weights["b3"], axis=1) == t))
        assert [weights[name].shape for name in ("W1", "b1", "W2", "b2", "W3", "b3")] == [
            (64, 50),
            (50,),
            (50, 100),
            (100,),
            (100, 10),
            (10,),
        ]
        assert {weights[name].dtype for name in weights if name != "test"} == {np.dtype(np.float32)}
    np.testing.assert_array_equal(test, np.sort(np.random.default_rng(2026).permutation(1797)[:360]))
    assert f"**{correct / len(test):.4f}** ({correct} of the {len(test)} test images" in (DATA / "README.md").read_text(
        encoding="utf-8"
    )


# MNIST. Most tests use a small version in the published format.

NAMES = {
    "x_train": "train-images-idx3-ubyte",
    "t_train": "train-labels-idx1-ubyte",
    "x_test": "t10k-images-idx3-ubyte",
    "t_test": "t10k-labels-idx1-ubyte",
}
TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS = (f"{name}.gz" for name in NAMES.values())
TEST_FILES = (TEST_IMAGES, TEST_LABELS)


@pytest.fixture
def small(monkeypatch, tmp_path):
    """A small MNIST: ``files`` as they are published, ``arrays`` as they should be stored, and the folder of an empty ``cache``."""
    rng = np.random.default_rng(0)
    raw = {
        "x_train": rng.integers(0, 256, (6, 28, 28), np.uint8),
        "t_train": rng.integers(0, 10, 6, np.uint8),
        "x_test": rng.integers(0, 256, (4, 28, 28), np.uint8),
        "t_test": rng.integers(0, 10, 4, np.uint8),
    }
    contents = {
        name: bytes([0, 0, 8, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape) + array.tobytes()
        for name, array in raw.items()
    }
    packed = {name: gzip.compress(content, mtime=0) for name, content in contents.items()}
    monkeypatch.setattr(
        mnist,
        "FILES",
        {
            name: mnist.Published(
                NAMES[name],
                raw[name].shape,
                len(packed[name]),
                sha256(packed[name]).hexdigest(),
                sha256(contents[name]).hexdigest(),
            )
            for name in raw
        },
    )
    monkeypatch.setenv("AUTOGRADER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("no_proxy", "*")
    arrays = {name: array.reshape(len(array), -1) if array.ndim > 1 else array for name, array in raw.items()}
    return SimpleNamespace(arrays=arrays, files={f"{NAMES[name]}.gz": packed[name] for name in raw}, cache=tmp_path / "cache")


@contextmanager
def mirror(files):
    """A server on this machine; yields its address and the list of requested names.

    Each of ``files`` is bytes, or a function that answers the request by itself.
    """
    requested, ended = [], threading.Event()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self):
            name = self.path.rpartition("/")[2]
            requested.append(name)
            if name not in files:
                self.send_error(404)
            elif callable(files[name]):
                files[name](self, ended)
            else:
                answer(self, files[name], len(files[name]))

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=partial(server.serve_forever, poll_interval=0.02), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/mnist/", requested
        finally:
            ended.set()
            server.shutdown()


def answer(request, content, length=None):
    request.send_response(200)
    if length is not None:
        request.send_header("Content-Length", str(length))
    request.end_headers()
    request.wfile.write(content)
    request.wfile.flush()


def stored(small):
    """The arrays in the cache, by name. Fails if the cache has another file."""
    assert [path.name for path in small.cache.iterdir()] == ["mnist.npz"]
    with np.load(small.cache / "mnist.npz", allow_pickle=False) as file:
        return dict(file)


def assert_same(arrays, expected):
    assert set(arrays) == set(expected)
    for name, array in expected.items():
        np.testing.assert_array_equal(arrays[name], array, strict=True)


def test_a_download_is_stored_as_one_file(small):
    shown = []
    with mirror(small.files) as (address, requested):
        returned = mnist.download([address], lambda done, total: shown.append((done, total)))
    assert sorted(requested) == sorted(small.files)
    assert_same(returned, small.arrays)
    assert_same(stored(small), small.arrays)
    total = sum(len(content) for content in small.files.values())
    assert shown == sorted(shown) and shown[-1] == (total, total)


@pytest.mark.parametrize("slash", ["", "/"])
def test_the_command_prints_the_path_and_the_number_of_images(small, capsys, slash):
    with mirror(small.files) as (address, _):
        assert main(["data", "mnist", "--mirror", address.rstrip("/") + slash]) == 0
    assert capsys.readouterr().out == f"{small.cache / 'mnist.npz'} holds 6 training images and 4 test images.\n"


def test_cached_files_are_not_downloaded_again(small):
    with mirror(small.files) as (address, requested):
        mnist.download([address])
        requested.clear()
        assert_same(mnist.download([address]), small.arrays)
        assert not requested


def test_only_missing_files_are_downloaded(small, tmp_path):
    copy(small, tmp_path / "copies", *TEST_FILES)
    mnist.take(tmp_path / "copies")
    with mirror(small.files) as (address, requested):
        mnist.download([address])
    assert sorted(requested) == [TRAIN_IMAGES, TRAIN_LABELS]
    assert_same(stored(small), small.arrays)


def test_a_damaged_file_in_the_cache_is_replaced(small):
    small.cache.mkdir()
    with mirror(small.files) as (address, _):
        mnist.download([address])
        good = (small.cache / "mnist.npz").read_bytes()
        np.savez(small.cache / "wrong.npz", **{**small.arrays, "x_test": small.arrays["x_test"][::-1], "t_test": np.zeros(3)})
        wrong = (small.cache / "wrong.npz").read_bytes()
        (small.cache / "wrong.npz").unlink()
        for damaged in (b"", b"nonsense", good[:-1], good[:1000], good[:200] + b"x" + good[201:], wrong):
            (small.cache / "mnist.npz").write_bytes(damaged)
            mnist.download([address])
            assert_same(stored(small), small.arrays)


def test_the_next_mirror_is_tried_for_files_that_the_first_does_not_have(small):
    with (
        mirror({**small.files, TEST_IMAGES: b"<html>Log in to this network</html>"}) as (first, _),
        mirror(small.files) as (second, requested),
    ):
        mnist.download([first, second])
    assert sorted(requested) == [TEST_IMAGES, TEST_LABELS]
    assert_same(stored(small), small.arrays)


def cut(content):
    return lambda request, _: answer(request, content[:-1], len(content))


def cut_without_a_length(content):
    return lambda request, _: answer(request, content[:-1])


def stalls(content):
    def answers(request, ended):
        answer(request, content[:-1], len(content))
        ended.wait(60)

    return answers


def hangs_up(_):
    return lambda request, ended: request.close_connection


def raises_error(status):
    return lambda _: lambda request, ended: request.send_error(status)


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (None, "HTTP Error 404: Not Found|: Not Found"),
        (raises_error(503), "Service Unavailable"),
        (cut, r"ended after [\d,]+ of [\d,]+ bytes"),
        (cut_without_a_length, r"ended after [\d,]+ of [\d,]+ bytes"),
        (stalls, "timed out"),
        (hangs_up, "closed connection without response"),
        (lambda content: content + b"more", "its sha256 is not"),
        (lambda content: b"\0" + content[1:], "its sha256 is not"),
        (lambda content: content[:-1] + bytes([content[-1] ^ 1]), "its sha256 is not"),
        (lambda content: gzip.compress(bytes(len(content) * 20)), "its sha256 is not|ended after"),
        (lambda content: b"", "ended after 0 of"),
    ],
    ids=[
        "missing",
        "unavailable",
        "cut",
        "cut, of no stated length",
        "stalled",
        "hung up",
        "longer",
        "corrupt at the start",
        "corrupt at the end",
        "another file",
        "empty",
    ],
)
@pytest.mark.parametrize("name", [TRAIN_IMAGES, TEST_LABELS])
def test_a_file_that_differs_from_the_published_one_is_not_stored(small, name, damage, message):
    files = (
        {**small.files, name: damage(small.files[name])}
        if damage
        else {other: content for other, content in small.files.items() if other != name}
    )
    with mirror(files) as (address, _), pytest.raises(KitError, match=message) as caught:
        mnist.download([address], timeout_s=0.5)
    assert f"{address}{name}: " in str(caught.value) and "nothing was kept" in str(caught.value)
    assert "--from DIR" in str(caught.value) and "\n" not in str(caught.value)
    assert not list(small.cache.iterdir())


def test_a_failed_download_leaves_the_previous_file(small, tmp_path):
    copy(small, tmp_path / "copies", *TEST_FILES)
    mnist.take(tmp_path / "copies")
    before = (small.cache / "mnist.npz").read_bytes()
    with mirror({TRAIN_IMAGES: small.files[TRAIN_IMAGES]}) as (address, _), pytest.raises(KitError):
        mnist.download([address])
    assert (small.cache / "mnist.npz").read_bytes() == before and len(stored(small)) == 2


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1/",
        "http://name.invalid/",
        "nonsense",
        "http://[::1",
        "http://a b/",
        "http://127.0.0.1:99999999/",
        "http://127.0.0.1:port/",
        "",
        "http://\u00e9.invalid/\u00e9",
    ],
)
def test_an_unreachable_mirror_is_reported_in_one_line_with_a_remedy(small, capsys, address):
    assert main(["data", "mnist", "--mirror", address]) == 1
    output = capsys.readouterr()
    assert "MNIST cannot be downloaded (" in output.err and "Check the network connection" in output.err
    assert output.err.count("\n") == 1 and not output.out and not list(small.cache.iterdir())


def test_an_interrupted_download_stores_nothing(small, capsys, monkeypatch):
    def interrupted(done, total):
        raise KeyboardInterrupt

    with mirror(small.files) as (address, _):
        with pytest.raises(KeyboardInterrupt):
            mnist.download([address], interrupted)
        assert not list(small.cache.iterdir())
        monkeypatch.setattr(mnist, "download", lambda mirrors, show: interrupted(0, 0))
        assert main(["data", "mnist", "--mirror", address]) == 130
    assert "stopped" in capsys.readouterr().err


def test_a_killed_download_stores_nothing(tmp_path):
    started = threading.Event()

    def never_ends(request, ended):
        answer(request, b"\x1f\x8b" + bytes(100_000), 9_912_422)
        started.set()
        ended.wait(60)

    with mirror({TRAIN_IMAGES: never_ends}) as (address, _):
        process = subprocess.Popen(
            [sys.executable, "-m", "autograder", "data", "mnist", "--mirror", address],
            cwd=ROOT,
            env={**os.environ, "AUTOGRADER_CACHE": str(tmp_path), "no_proxy": "*"},
        )
        assert started.wait(60)
        process.kill()
        process.wait()
    assert not list(tmp_path.iterdir())


def test_a_download_needs_no_instructor_packages(small, monkeypatch):
    monkeypatch.setitem(sys.modules, "rich", None)
    monkeypatch.setitem(sys.modules, "rich.console", None)
    monkeypatch.delitem(sys.modules, "autograder.reports.terminal", raising=False)
    with mirror(small.files) as (address, _):
        assert main(["data", "mnist", "--mirror", address]) == 0
    assert_same(stored(small), small.arrays)


def copy(small, folder, *names, unpacked=False, spelling="-idx"):
    folder.mkdir()
    for name in names or small.files:
        content = gzip.decompress(small.files[name]) if unpacked else small.files[name]
        (folder / (name.removesuffix(".gz").replace("-idx", spelling) if unpacked else name)).write_bytes(content)


def taken_from(folder):
    return main(["data", "mnist", "--from", str(folder)])


@pytest.mark.parametrize(("unpacked", "spelling"), [(False, "-idx"), (True, "-idx"), (True, ".idx")])
def test_local_copies_may_be_packed_or_unpacked(small, tmp_path, unpacked, spelling):
    copy(small, tmp_path / "copies", unpacked=unpacked, spelling=spelling)
    assert taken_from(tmp_path / "copies") == 0
    assert_same(stored(small), small.arrays)


def test_local_copies_may_be_compressed_again(small, tmp_path):
    copy(small, tmp_path / "copies")
    (tmp_path / "copies" / TEST_IMAGES).write_bytes(gzip.compress(gzip.decompress(small.files[TEST_IMAGES]), 1))
    assert taken_from(tmp_path / "copies") == 0
    assert_same(stored(small), small.arrays)


def test_training_images_without_labels_are_left_out_with_a_warning(small, tmp_path, capsys, caplog):
    copy(small, tmp_path / "copies", *TEST_FILES, TRAIN_IMAGES)
    assert taken_from(tmp_path / "copies") == 0
    assert capsys.readouterr().out == f"{small.cache / 'mnist.npz'} holds 4 test images.\n"
    assert caplog.messages == [f"the training images are left out: {tmp_path / 'copies'} does not hold train-labels-idx1-ubyte."]
    assert_same(stored(small), {name: small.arrays[name] for name in ("x_test", "t_test")})


def test_a_folder_with_fewer_files_leaves_the_others_in_the_cache(small, tmp_path, caplog):
    copy(small, tmp_path / "all")
    copy(small, tmp_path / "some", *TEST_FILES)
    assert taken_from(tmp_path / "all") == taken_from(tmp_path / "some") == 0
    assert not caplog.messages
    assert_same(stored(small), small.arrays)


@pytest.mark.parametrize("names", [["README.md"], [TRAIN_IMAGES], [TRAIN_LABELS, TEST_IMAGES]])
def test_from_a_folder_without_images_and_their_labels_nothing_is_stored(small, tmp_path, capsys, names):
    small.files["README.md"] = b"no images"
    copy(small, tmp_path / "copies", *names)
    assert taken_from(tmp_path / "copies") == 1
    message = capsys.readouterr().err
    assert f"{tmp_path / 'copies'} holds no MNIST images with their labels; nothing was kept. Put " in message
    for name in NAMES.values():
        assert (name in message) == (f"{name}.gz" not in names)
    assert not small.cache.exists()


@pytest.mark.parametrize("unpacked", [False, True])
@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-1],
        lambda content: content[:1],
        lambda content: b"",
        lambda content: content[: len(content) // 2],
        lambda content: content[:40] + bytes([content[40] ^ 1]) + content[41:],
        lambda content: b"nonsense",
        lambda content: gzip.compress(bytes(10**7)),
    ],
    ids=["cut", "one byte", "empty", "half", "corrupt", "another", "a huge one"],
)
def test_a_damaged_copy_is_named_and_nothing_is_stored(small, tmp_path, capsys, damage, unpacked):
    copy(small, tmp_path / "copies", unpacked=unpacked)
    path = tmp_path / "copies" / (TEST_IMAGES.removesuffix(".gz") if unpacked else TEST_IMAGES)
    path.write_bytes(damage(path.read_bytes()))
    assert taken_from(tmp_path / "copies") == 1
    message = capsys.readouterr().err
    assert f"{path} is damaged" in message and "nothing was kept. Get it again." in message and message.count("\n") == 1
    assert not small.cache.exists()


def test_a_full_disk_and_an_unwritable_cache_are_reported_and_nothing_is_stored(small, tmp_path, capsys, monkeypatch):
    copy(small, tmp_path / "copies")

    def full(path, content):
        with open(path, "wb") as file:
            file.write(content[:100])
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        assert taken_from(tmp_path / "copies") == 1
    assert "cannot be written (No space left on device); nothing was kept. Free 12 MB, or name" in capsys.readouterr().err
    assert not list(small.cache.iterdir())
    monkeypatch.setenv("AUTOGRADER_CACHE", str(tmp_path / "copies" / TEST_IMAGES / "deeper"))
    with mirror(small.files) as (address, requested):
        for arguments in (["--from", str(tmp_path / "copies")], ["--mirror", address]):
            assert main(["data", "mnist", *arguments]) == 1
            assert "cannot be written (Not a directory); nothing was kept. Make its folder" in capsys.readouterr().err
        assert not requested, "the error is reported before anything is downloaded"


# How the labs load data.


@pytest.fixture
def problem_set(small, tmp_path, monkeypatch):
    """A problem set with the loader of the labs, outside of the repository, and an empty folder for the cache."""
    (tmp_path / "home" / "ps" / "data").mkdir(parents=True)
    monkeypatch.setattr(lab, "HERE", tmp_path / "home" / "ps")
    small.cache.mkdir()
    return tmp_path / "home" / "ps"


@pytest.mark.parametrize(
    "environment",
    [
        {"AUTOGRADER_CACHE": "/a"},
        {"XDG_CACHE_HOME": "/b"},
        {"HOME": "/c"},
        {"AUTOGRADER_CACHE": "", "XDG_CACHE_HOME": "", "HOME": "/d"},
    ],
)
def test_labs_look_for_mnist_where_the_command_stores_it(monkeypatch, environment):
    for name in ("AUTOGRADER_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert lab.mnist_places()[-1] == mnist.path()


def test_without_platformdirs_labs_look_in_the_home_folder(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "platformdirs", None)
    monkeypatch.delenv("AUTOGRADER_CACHE", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert lab.mnist_places()[-1] == tmp_path / ".cache" / "autograder" / "mnist.npz"


def test_mnist_returns_none_without_a_file(problem_set):
    assert lab.mnist() is None


@pytest.mark.parametrize("folder", ["cache", "data"])
def test_mnist_returns_floats_and_labels(small, problem_set, folder):
    np.savez_compressed((small.cache if folder == "cache" else problem_set / "data") / "mnist.npz", **small.arrays)
    x_train, t_train, x_test, t_test = lab.mnist()
    for x, t, part in [(x_train, t_train, "train"), (x_test, t_test, "test")]:
        np.testing.assert_array_equal(x, small.arrays[f"x_{part}"].astype(np.float32) / 255, strict=True)
        np.testing.assert_array_equal(t, small.arrays[f"t_{part}"].astype(np.int64), strict=True)


def test_the_file_in_the_problem_set_takes_precedence_over_the_cache(small, problem_set):
    np.savez(small.cache / "mnist.npz", **small.arrays)
    np.savez(problem_set / "data" / "mnist.npz", x_test=small.arrays["x_test"][:1], t_test=small.arrays["t_test"][:1])
    x_train, t_train, x_test, t_test = lab.mnist()
    assert (x_train.shape, t_train.shape, x_test.shape, t_test.shape) == ((0, 784), (0,), (1, 784), (1,))
    assert x_train.dtype == np.float32 and t_train.dtype == np.int64


def test_mnist_reports_a_damaged_or_foreign_file(small, problem_set, monkeypatch):
    np.savez_compressed(small.cache / "mnist.npz", **small.arrays)
    good = (small.cache / "mnist.npz").read_bytes()
    keras = io.BytesIO()
    np.savez(keras, x_train=np.zeros((2, 28, 28), np.uint8), y_train=np.zeros(2, np.uint8))
    others = [io.BytesIO() for _ in range(3)]
    np.save(others[0], np.zeros(3))
    np.savez(others[1], W1=np.zeros(3))
    np.savez(others[2], x_test=small.arrays["x_test"], t_test=small.arrays["t_test"][:1])
    for content in (
        b"",
        b"nonsense",
        good[:-30],
        good[:100],
        good[:200] + b"xyz" + good[203:],
        keras.getvalue(),
        *(other.getvalue() for other in others),
    ):
        (small.cache / "mnist.npz").write_bytes(content)
        with pytest.raises(ValueError, match=r"mnist.npz is damaged, or not MNIST .*: replace it with a good copy"):
            lab.mnist()
    monkeypatch.setenv("AUTOGRADER_LANG", "ko")
    with pytest.raises(ValueError, match="손상되었거나"):
        lab.mnist()


def test_the_labs_scale_and_split_the_digits_as_the_weights_were_trained():
    x_train, t_train, x_test, t_test = lab.digits()
    with np.load(DATA / "digits.npz") as digits, np.load(DATA / "digits_weights.npz") as weights:
        images, labels, test = digits["images"], digits["labels"], weights["test"]
    np.testing.assert_array_equal(x_test, images[test] / 16, strict=True)
    np.testing.assert_array_equal(t_test, labels[test].astype(np.int64), strict=True)
    np.testing.assert_array_equal(x_train, np.delete(images, test, axis=0) / 16, strict=True)
    np.testing.assert_array_equal(t_train, np.delete(labels, test).astype(np.int64), strict=True)
    assert (x_train.shape, t_train.shape, x_test.shape, t_test.shape) == ((1437, 64), (1437,), (360, 64), (360,))


ONLY_NUMPY = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"autograder", "pytest", "hypothesis", "rich", "matplotlib"}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Refuse())
from selfcheck.datasets import digits, mnist
print(*(array.shape for array in digits()), mnist() and [array.shape for array in mnist()])
"""


def test_the_data_of_a_lab_needs_only_numpy(handed_out, small):
    folder = handed_out("ps1_batch_inference")
    done = run(sys.executable, "-c", ONLY_NUMPY, cwd=folder, PYTHONPATH="")
    assert done.stdout == "(1437, 64) (1437,) (360, 64) (360,) None\n", done.stderr
    np.savez(folder / "data" / "mnist.npz", **small.arrays)
    done = run(sys.executable, "-c", ONLY_NUMPY, cwd=folder, PYTHONPATH="")
    assert done.stdout.endswith("[(6, 784), (6,), (4, 784), (4,)]\n"), done.stderr
    shutil.rmtree(folder / "data")
    done = run(sys.executable, "-c", ONLY_NUMPY, cwd=folder, PYTHONPATH="")
    assert "FileNotFoundError: digits.npz is not in " in done.stderr and "copy it there" in done.stderr


# The published MNIST itself, if it is on this machine.


@pytest.mark.parametrize("name", [pytest.param(name, marks=needs_mnist(f"{file}.gz"), id=file) for name, file in NAMES.items()])
def test_the_published_files_have_the_known_sizes_and_sha256(name):
    published, packed = mnist.FILES[name], (MNIST / f"{NAMES[name]}.gz").read_bytes()
    content = gzip.decompress(packed)
    assert (published.packed_bytes, published.packed_sha256) == (len(packed), sha256(packed).hexdigest())
    assert published.content_sha256 == sha256(content).hexdigest() and content.startswith(published.header)
    assert len(content) == published.size


@needs_mnist(*TEST_FILES)
def test_the_published_test_files_can_be_stored_from_a_folder(tmp_path, monkeypatch):
    (tmp_path / "copies").mkdir()
    for name in TEST_FILES:
        shutil.copy(MNIST / name, tmp_path / "copies")
    done = autograder("data", "mnist", "--from", tmp_path / "copies", AUTOGRADER_CACHE="", XDG_CACHE_HOME=str(tmp_path))
    stored_path = tmp_path / "autograder" / "mnist.npz"
    assert (done.returncode, done.stdout) == (0, f"{stored_path} holds 10,000 test images.\n"), done.stderr
    assert "the training images are left out" in done.stderr and "train-images-idx3-ubyte" in done.stderr
    assert [path.name for path in stored_path.parent.iterdir()] == ["mnist.npz"]
    monkeypatch.setenv("AUTOGRADER_CACHE", str(stored_path.parent))
    x_train, _, x_test, t_test = lab.mnist()
    assert (x_train.shape, x_test.shape, x_test.min(), x_test.max()) == ((0, 784), (10_000, 784), 0, 1)
    assert np.bincount(t_test).tolist() == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]


@needs_mnist(*TEST_FILES)
def test_a_file_size_limit_is_reported_and_nothing_is_stored(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "autograder", "data", "mnist", "--from", str(MNIST)],
        cwd=ROOT,
        encoding="utf-8",
        capture_output=True,
        env={**os.environ, "AUTOGRADER_CACHE": str(tmp_path)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (10**6, 10**6)),
    )
    assert done.returncode == 1 and "cannot be written (File too large); nothing was kept." in done.stderr
    assert not list(tmp_path.iterdir())
