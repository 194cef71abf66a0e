"""Weights come in without running a pickle; the files in data/ are what data/README.md says."""

import io
import os
import pickle
import pickletools
import re
import struct
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from autograder import datasets
from autograder.datasets import import_weights
from autograder.errors import KitError

DATA = Path(__file__).parent.parent / "data"
PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
ARRAYS = {
    "W1": np.arange(6, dtype=np.float32).reshape(2, 3), "fortran": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    "strided": np.arange(10)[::2], "axes_swapped": np.ones((2, 3, 4)).transpose(1, 0, 2).copy("K"),
    "b1": np.zeros(3, np.float16), "big_endian": np.arange(3, dtype=">i4"), "mask": np.array([True, False]),
    "empty": np.zeros((0, 3)), "no_axes": np.array(2.5), "scalar": np.float32(2.5),
    "file": np.arange(3, dtype=np.uint8),
}


class Runs:
    """What it pickles runs a shell command where it is unpickled."""

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
    """The message; what was in the folder before is there as it was, and nothing else."""
    with pytest.raises(KitError) as caught:
        imported(folder, content)
    assert (folder / "out.npz").read_bytes() == b"what was here before"
    assert sorted(path.name for path in folder.iterdir()) == ["in.pkl", "out.npz"]
    assert "nothing was imported" in str(caught.value) and "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_arrays_arrive_as_they_were(folder, protocol):
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
def test_both_of_numpys_names_for_itself_are_known(folder, names):
    content = pickle.dumps({"a": np.arange(3)}, 2).replace(b"cnumpy._core.multiarray", b"cnumpy.core.multiarray")
    assert imported(folder, content.replace(b"numpy.core", names.encode()))["a"].tolist() == [0, 1, 2]


def test_a_pickle_of_python_2_has_text_for_bytes(folder):
    content = (b"\x80\x02}U\x01acnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85U\x01b\x87R"
               b"(K\x01K\x02\x85cnumpy\ndtype\nU\x02f4K\x00K\x01\x87R(K\x03U\x01<NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb"
               b"\x89U\x08" + np.array([1.5, -2], "<f4").tobytes() + b"tbs.")
    assert imported(folder, content)["a"].tolist() == [1.5, -2]


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("place", [
    lambda bad: bad, lambda bad: {"W1": bad}, lambda bad: {"W1": np.zeros(3), "b1": [bad]},
    lambda bad: {"W1": np.array([bad], dtype=object)}, lambda bad: [bad, {"W1": np.zeros(3)}]])
def test_what_a_pickle_would_run_is_never_run(folder, place, protocol):
    message = refused(folder, pickle.dumps(place(Runs(folder / "ran")), protocol))
    assert f"holds {os.system.__module__}.system, which is not a NumPy array; nothing was imported." in message \
        or "dtype 'O8'" in message


def test_names_are_never_imported(folder, monkeypatch):
    monkeypatch.setattr("builtins.__import__", lambda name, *rest: pytest.fail(f"imported {name}"))
    assert "holds antigravity.fly, which" in refused(folder, b"cantigravity\nfly\n)R.")
    assert "holds numpy.f2py.main, which" in refused(folder, b"\x80\x04\x8c\x0anumpy.f2py\x8c\x04main\x93.")
    assert "holds os.system, which" in refused(folder, b"(S'id'\nios\nsystem\n.")


@pytest.mark.parametrize(("value", "told"), [
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
], ids=lambda value: value if isinstance(value, str) else "")
def test_anything_but_a_dict_of_arrays_is_named_and_refused(folder, value, told):
    assert f"in.pkl holds {told}" in refused(folder, pickle.dumps(value, 4))


@pytest.mark.parametrize("name", ["../x", "a/b", "/etc/passwd", "a\\b", "..", "", "C:x", "x\x1b[31m", "x\ny", "x\0",
                                  "x.npy", "W" * 101, "\ud800"])
def test_a_name_that_could_be_a_path_or_worse_is_refused(folder, name):
    content = pickle.dumps({"W1": np.zeros(2), "REPLACED": np.zeros(2)}, 4).replace(
        b"\x8c\x08REPLACED", b"X" + struct.pack("<I", len(name.encode("utf-8", "surrogatepass")))
        + name.encode("utf-8", "surrogatepass"))
    content = re.sub(rb"^(\x80\x04)\x95.{8}", rb"\1", content, flags=re.DOTALL)
    message = refused(folder, content)
    assert "holds an array under the name" in message and message.isprintable() and len(message) < 500


@pytest.mark.parametrize("content", [
    b"", b"\x80", b".", b"not a pickle at all", bytes(range(256)), b"}s.", b"t.", b"0.", b"}2.", b"h\x07.", b"}}a.",
    b"\x80\x04\x8e" + b"\xff" * 8 + b"x.", b"\x80\x05\x96" + b"\xff" * 7 + b"\x0fx.", b"I" + b"9" * 9999 + b"\n."])
def test_what_is_no_pickle_is_told_so(folder, content):
    assert "is not a pickle, or a damaged one" in refused(folder, content)


def test_an_npz_needs_no_import(folder):
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
    for size in (b"K\x04", b"K\x02", b"J\xfd\xff\xff\xff", b"\x8a\x08" + b"\xff" * 7 + b"\x7f",
                 b"\x8b\x00\x10\x00\x00" + b"\x01" * 4096, b"G?\xf0" + b"\0" * 6):
        assert "a damaged one" in refused(folder, content.replace(b"K\x03\x85", size + b"\x85"))


def nested_tuples(depth):
    """Each tuple holds the one before twice: small to store, endless to hash, compare or print."""
    return b")q\x00" + b"h\x00h\x00\x86q\x00" * depth


def test_small_pickles_of_huge_things_end_soon(folder):
    huge = nested_tuples(200)
    deep = b"]" * 50_000 + b"a" * 49_999
    for content in (huge + b".", b"}" + huge + b"K\x01s.", b"}X\x01\0\0\0a" + huge + b"s.", deep + b".",
                    b"cnumpy\ndtype\n" + huge + b"K\x00K\x01\x87R.", b"N" * 200_000 + b".", b"Nr\xff\xff\xff\xff.",
                    b"cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\n" + huge + b"C\x01b\x87R" + huge + b"b."):
        refused(folder, content)


def test_arrays_that_are_one_array_a_thousand_times_are_counted_a_thousand_times(folder, monkeypatch):
    monkeypatch.setattr(datasets, "LARGEST", 100_000)
    shared = np.zeros(1000)
    imported(folder, pickle.dumps({f"W{i}": shared for i in range(10)}))
    (folder / "out.npz").write_bytes(b"what was here before")
    assert "arrays of more than" in refused(folder, pickle.dumps({f"W{i}": shared for i in range(20)}))
    assert "is larger than" in refused(folder, pickle.dumps({"W1": np.zeros(20_000)}))


@pytest.mark.parametrize(("content", "told"), [
    (b"Pname\n.", "a persistent id"), (b"NQ.", "a persistent id"), (b"\x82\x01.", "an extension code"),
    (b"\x83\x01\x00.", "an extension code"), (b"\x84\x01\x00\x00\x00.", "an extension code"),
    (b"\x97.", "an out-of-band buffer"), (b"cnumpy\nndarray\n)\x81.", "an object"),
    (b"cnumpy\nndarray\n)}\x92.", "an object"), (b"(cnumpy\nndarray\no.", "an object")])
def test_other_ways_to_make_objects_are_refused(folder, content, told):
    assert f"holds {told}, which is not a NumPy array" in refused(folder, content)


@pytest.mark.parametrize("content", [
    b"cnumpy\nndarray\n)R.", b"cnumpy\nndarray\nN}X\x04\0\0\0nameK\x01s\x86b.",
    b"cnumpy\ndtype\n}X\x04\0\0\0nameK\x01sb.", b"c_codecs\nencode\nX\x01\0\0\0aX\x03\0\0\0hex\x86R.",
    b"cbuiltins\nbytes\nJ\xff\xff\xff\x7f\x85R."])
def test_the_few_known_names_do_nothing_but_what_arrays_need(folder, content):
    pickletools.dis(content, out=io.StringIO())  # a pickle that hangs together
    refused(folder, content)


def test_a_result_that_cannot_be_written_whole_is_not_written(folder, monkeypatch):
    def fails(*_, **__):
        raise OSError(28, "No space left on device")

    (folder / "in.pkl").write_bytes(pickle.dumps(ARRAYS))
    with monkeypatch.context() as patched:
        patched.setattr(np.lib.format, "write_array", fails)
        with pytest.raises(KitError, match="out.npz cannot be written .No space left on device"):
            import_weights(folder / "in.pkl", folder / "out.npz")
    assert (folder / "out.npz").read_bytes() == b"what was here before"
    assert sorted(path.name for path in folder.iterdir()) == ["in.pkl", "out.npz"]


def test_places_that_cannot_be_read_or_written_are_said(folder):
    (folder / "in.pkl").write_bytes(pickle.dumps(ARRAYS))
    for source, target, told in [("missing.pkl", "new.npz", "missing.pkl cannot be read .No such file"),
                                 (".", "new.npz", "cannot be read .Is a directory"),
                                 ("missing.pkl", "out.npz", "missing.pkl cannot be read .No such file"),
                                 ("in.pkl", "nowhere/new.npz", "new.npz cannot be written .No such file"),
                                 ("in.pkl", "out.npz/new.npz", "new.npz cannot be written .Not a directory"),
                                 ("in.pkl", ".", "cannot be written"),
                                 ("in.pkl", "in.pkl", "in.pkl is the pickle itself: name another")]:
        with pytest.raises(KitError, match=told):
            import_weights(folder / source, folder / target)
    assert sorted(path.name for path in folder.iterdir()) == ["in.pkl", "out.npz"]


def test_the_digits_are_all_there():
    with np.load(DATA / "digits.npz", allow_pickle=False) as digits:
        images, labels = digits["images"], digits["labels"]
    assert images.shape == (1797, 64) and images.dtype == np.uint8 and (images.min(), images.max()) == (0, 16)
    assert labels.shape == (1797,) and labels.dtype == np.uint8
    assert np.bincount(labels).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


def test_the_readme_states_the_files_as_they_are():
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(.+?\.npz)` .* \| ([\d,]+) \| `([0-9a-f]{64})` \|$", readme, re.MULTILINE)
    assert {name for name, _, _ in rows} == {path.name for path in DATA.glob("*.npz")}
    for name, size, digest in rows:
        content = (DATA / name).read_bytes()
        assert (len(content), sha256(content).hexdigest()) == (int(size.replace(",", "")), digest)


def test_the_stated_test_accuracy_comes_out():
    with np.load(DATA / "digits.npz") as digits, np.load(DATA / "digits_weights.npz", allow_pickle=False) as weights:
        test = weights["test"]
        x, t = digits["images"][test] / 16, digits["labels"][test]
        z1 = 1 / (1 + np.exp(-(x @ weights["W1"] + weights["b1"])))
        z2 = 1 / (1 + np.exp(-(z1 @ weights["W2"] + weights["b2"])))
        right = int(np.sum(np.argmax(z2 @ weights["W3"] + weights["b3"], axis=1) == t))
        assert [weights[name].shape for name in ("W1", "b1", "W2", "b2", "W3", "b3")] == [
            (64, 50), (50,), (50, 100), (100,), (100, 10), (10,)]
        assert {weights[name].dtype for name in weights if name != "test"} == {np.dtype(np.float32)}
    np.testing.assert_array_equal(test, np.sort(np.random.default_rng(2026).permutation(1797)[:360]))
    assert f"**{right / len(test):.4f}** ({right} of the {len(test)} test images" in (
        DATA / "README.md").read_text(encoding="utf-8")
