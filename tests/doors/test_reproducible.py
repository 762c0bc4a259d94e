"""One commit gives one site, whatever machine, clock and order it is built in."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.doors.command_line import read_site, run
from tests.doors.repositories import OfficeRepository, make_busy_office
from tests.doors.site_checks import assert_whole, differing

MACHINES: Mapping[str, Mapping[str, str]] = {
    "Los Angeles": {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    "Kiritimati": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
    "tanpa UTF-8": {
        "TZ": "UTC",
        "LC_ALL": "POSIX",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "PYTHONHASHSEED": "3",
        "HOME": "/tidak/ada",
        "COLUMNS": "20",
    },
    "teliti": {
        "TZ": "Asia/Jakarta",
        "LANG": "tr_TR.UTF-8",
        "LANGUAGE": "tr",
        "PYTHONHASHSEED": "random",
        "PYTHONOPTIMIZE": "1",
        "SOURCE_DATE_EPOCH": "1",
    },
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> OfficeRepository:
    office = make_busy_office(tmp_path_factory.mktemp("asal") / "kantor")
    office.commit("2025-06-16T09:00", {"site_config/pages/tentang.md": "# Tentang\n\nKantor.\n"})
    return office


@pytest.fixture(scope="module")
def right(office: OfficeRepository) -> dict[str, bytes]:
    answer = run(office.root, "build")
    assert answer.code == 0, answer.err
    assert_whole(office.root / "site")
    return read_site(office.root / "site")


def scatter(folder: Path) -> None:
    """Write all files again in another order, under other names first: listings change."""
    for place in sorted(folder.rglob("*.md"), reverse=True):
        moved = place.with_name(f"z{place.stat().st_ino}")
        place.rename(moved)
        shutil.copyfile(moved, place)
        moved.unlink()
        os.utime(place, (0, 0))


@pytest.mark.slow
@pytest.mark.parametrize("name", MACHINES)
def test_every_machine_gives_the_same_bytes(
    office: OfficeRepository, right: dict[str, bytes], tmp_path: Path, name: str
) -> None:
    elsewhere = OfficeRepository(tmp_path / "folder dengan spasi – é" / "klon")
    office.git("clone", "--quiet", str(office.root), str(elsewhere.root))
    scatter(elsewhere.root / "entries")
    before = os.umask(0o077)
    try:
        answer = run(elsewhere.root / "entries", "build", environment=MACHINES[name])
    finally:
        os.umask(before)
    assert answer.code == 0, answer.err
    assert differing(read_site(elsewhere.root / "site"), right) == []


@pytest.mark.slow
def test_packing_and_pruning_change_nothing(
    office: OfficeRepository, right: dict[str, bytes], tmp_path: Path
) -> None:
    other = OfficeRepository(tmp_path / "klon")
    office.git("clone", "--quiet", "--no-local", str(office.root), str(other.root))
    other.git("repack", "-a", "-d", "-q", "-f", "--depth=1")
    other.git("config", "core.autocrlf", "true")
    other.git("config", "core.quotePath", "true")
    other.git("config", "log.showSignature", "true")
    other.git("config", "log.follow", "true")
    other.git("config", "diff.renames", "copies")
    other.git("config", "color.ui", "always")
    other.write(".git/info/attributes", "*.md filter=jahat diff=jahat text eol=crlf\n")
    other.write("entries/ani-lestari/2025/06/2025-06-16.md", "belum dikomit")
    assert run(other.root, "build").code == 0
    assert differing(read_site(other.root / "site"), right) == []


@pytest.mark.slow
def test_a_push_during_the_build_is_the_next_builds_affair(
    office: OfficeRepository, right: dict[str, bytes], tmp_path: Path
) -> None:
    other = OfficeRepository(tmp_path / "klon")
    office.git("clone", "--quiet", str(office.root), str(other.root))
    pinned = other.head()
    other.commit_report("2025-06-17T09:00", "ani-lestari", "2025-06-16", "Baru")
    assert run(other.root, "build", "--rev", pinned).code == 0
    assert differing(read_site(other.root / "site"), right) == []
    assert run(other.root, "build").code == 0
    assert differing(read_site(other.root / "site"), right) != []
