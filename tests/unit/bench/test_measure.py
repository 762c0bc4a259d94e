"""A command's cost covers its children; a failing command is never a measurement."""

import subprocess
import sys
from pathlib import Path

import pytest

from bench.measure import Usage, measure, pick_median

BUSY = "import time; end = time.process_time() + 0.3\nwhile time.process_time() < end: pass"


def test_the_cpu_seconds_of_children_are_counted(tmp_path: Path) -> None:
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {BUSY!r}])"
    assert measure([sys.executable, "-c", parent], tmp_path).cpu > 0.3


def test_memory_is_that_of_the_largest_process(tmp_path: Path) -> None:
    program = "import time; block = b'x' * 90_000_000; time.sleep(0.3)"
    assert 80 < measure([sys.executable, "-c", program], tmp_path).peak < 200


def test_a_failing_command_raises_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError) as caught:
        measure([sys.executable, "-c", "import sys; sys.exit('rusak')"], tmp_path)
    assert "rusak" in caught.value.output


def test_the_median_is_taken_of_each_figure_by_itself() -> None:
    usages = [Usage(1, 30, 5), Usage(2, 10, 6), Usage(9, 20, 4)]
    assert pick_median(usages) == Usage(2, 20, 5)


def test_two_commands_in_a_row_add_time_and_keep_the_larger_memory() -> None:
    assert Usage(1, 2, 100) + Usage(3, 4, 50, 70) == Usage(4, 6, 100, 70)
