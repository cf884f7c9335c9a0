"""One publisher at a time, and none that died holds up the next."""

import os
import subprocess
import sys

import pytest

from tools.publish.errors import PublishError
from tools.publish.lock import locked


def test_second_publisher_learns_who_holds_the_lock(tmp_path):
    file = tmp_path / "new folder" / ".lock"
    with locked(file), pytest.raises(PublishError, match=rf"process {os.getpid()}\)"), locked(file):
        pytest.fail("two publishers at a time")


def test_lock_is_free_again_after_a_failure(tmp_path):
    with pytest.raises(ZeroDivisionError), locked(tmp_path / ".lock"):
        raise ZeroDivisionError
    with locked(tmp_path / ".lock"):
        assert (tmp_path / ".lock").read_text() == f"{os.getpid()}\n"


def test_lock_of_a_process_that_died_is_free(tmp_path, root):
    script = f"import os; from tools.publish.lock import locked; from pathlib import Path; locked(Path({str(tmp_path / '.lock')!r})).__enter__(); os._exit(9)"
    done = subprocess.run([sys.executable, "-c", script], cwd=root, check=False)

    assert done.returncode == 9
    assert (tmp_path / ".lock").read_text() != ""
    with locked(tmp_path / ".lock"):
        pass
