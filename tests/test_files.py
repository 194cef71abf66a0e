"""Files that are replaced as a whole or not at all."""

import errno

import pytest

from autograder.files import replacing


def test_a_file_is_replaced_with_its_mode(tmp_path):
    path = tmp_path / "grades.json"
    path.write_text("old")
    path.chmod(0o640)
    with replacing(path) as part:
        part.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new" and path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_there_stays_where_writing_fails(tmp_path):
    path = tmp_path / "grades.json"
    path.write_text("old")

    def write_half():
        with replacing(path) as part:
            part.write_text("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]


def test_an_error_names_the_file_that_the_reader_knows(tmp_path):
    path = tmp_path / "missing" / "grades.json"
    with pytest.raises(FileNotFoundError) as raised, replacing(path) as part:
        part.write_text("new")
    assert raised.value.errno == errno.ENOENT and raised.value.filename == str(path)
