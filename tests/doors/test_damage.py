"""Damaged caches, tampered files and places that cannot be written change no byte of a site."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.doors.command_line import call, read_site, run
from tests.doors.repositories import OfficeRepository, make_busy_office
from tests.doors.site_checks import assert_whole, differing


@dataclass(frozen=True, slots=True)
class Built:
    """An office with its site and cache, and the site's bytes as built in peace."""

    office: OfficeRepository
    right: dict[str, bytes]

    @property
    def site(self) -> Path:
        return self.office.root / "site"

    @property
    def cache(self) -> Path:
        return self.office.root / ".cache" / "jejak"

    def assert_heals(self, *, builds: int = 3) -> None:
        """Build some times; each gives the right bytes."""
        for _ in range(builds):
            answer = call(self.office.root, "build")
            assert answer.code == 0, answer.err
            assert_whole(self.site)
            assert differing(read_site(self.site), self.right) == []


@pytest.fixture
def built(tmp_path: Path) -> Built:
    office = make_busy_office(tmp_path / "kantor")
    assert call(office.root, "build", "--rev", "HEAD~1").code == 0
    assert call(office.root, "build").code == 0
    return Built(office, read_site(office.root / "site"))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def fill_with_noise(path: Path) -> None:
    path.write_bytes(b"ini bukan basis data" * 400)


def spoil_the_middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for start in range(4096, len(content), 4096):
        content[start : start + 600] = os.urandom(600)
    path.write_bytes(content)


def replace_by_another_database(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE note (a, b, c)")
    other.close()


def garble_every_value(path: Path) -> None:
    database = sqlite3.connect(path)
    for table, column in (
        ("person_month", "summary"),
        ("person_month", "counts"),
        ("rows", "value"),
        ("body", "value"),
        ("history", "value"),
    ):
        database.execute(f"UPDATE {table} SET {column} = '[salah'")  # noqa: S608  # our own names
    database.commit()
    database.close()


@pytest.mark.parametrize(
    "spoil",
    [
        cut,
        empty,
        fill_with_noise,
        spoil_the_middle,
        replace_by_another_database,
        garble_every_value,
    ],
)
def test_a_damaged_database_costs_time_and_nothing_else(
    built: Built, spoil: Callable[[Path], None]
) -> None:
    for leftover in built.cache.glob("jejak.sqlite-*"):
        leftover.unlink()
    spoil(built.cache / "jejak.sqlite")
    built.assert_heals()
    built.office.commit_report("2025-06-16T16:00", "ani-lestari", "2025-06-16", "Rapat desa")
    assert call(built.office.root, "build").code == 0
    assert_whole(built.site)


def test_tampered_objects_of_the_cache_are_not_published(built: Built) -> None:
    for place in sorted(built.cache.rglob("*")):
        if place.is_file() and place.suffix not in {".sqlite", ".sqlite-wal", ".sqlite-shm"}:
            place.chmod(0o644)
            place.write_bytes(b"dirusak: " + place.read_bytes())
    built.assert_heals()


def test_objects_that_are_gone_are_made_again(built: Built) -> None:
    for number, place in enumerate(sorted(built.cache.rglob("*"))):
        if place.is_file() and "sqlite" not in place.name and number % 2:
            place.unlink()
    built.assert_heals()


@pytest.mark.parametrize("folder", ["berkas", "indeks"])
def test_a_folder_of_the_cache_may_be_missing(built: Built, folder: str) -> None:
    shutil.rmtree(built.cache / folder)
    built.assert_heals()


def overwrite(site: Path) -> None:
    for place in sorted(site.rglob("*")):
        if place.is_file():
            place.chmod(0o644)
            place.write_bytes(b"lain")


def replace_files(site: Path) -> None:
    for place in sorted(site.rglob("*.html")):
        place.unlink()
        place.write_text("lain")


def add_files(site: Path) -> None:
    (site / "asing.html").write_text("asing")


def add_deep_files(site: Path) -> None:
    (site / "pegawai" / "asing.html").write_text("asing")
    (site / "pegawai" / "ani-lestari" / "baru").mkdir()
    (site / "pegawai" / "ani-lestari" / "baru" / "index.html").write_text("asing")


def remove_files(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "verifikasi.json").unlink()
    shutil.rmtree(site / "pegawai")


def remove_all(site: Path) -> None:
    shutil.rmtree(site)


def put_links(site: Path) -> None:
    shutil.rmtree(site / "data")
    (site / "data").symlink_to("/etc")
    (site / "index.html").unlink()
    (site / "index.html").symlink_to("/etc/hostname")


@pytest.mark.parametrize(
    "tamper",
    [overwrite, replace_files, add_files, add_deep_files, remove_files, remove_all, put_links],
)
def test_a_tampered_site_is_right_again_after_the_next_builds(
    built: Built, tamper: Callable[[Path], None]
) -> None:
    tamper(built.site)
    built.assert_heals()


@pytest.mark.parametrize(
    "tamper", [overwrite, replace_files, add_files, add_deep_files, remove_files, put_links]
)
def test_a_tampered_draft_is_not_served(built: Built, tamper: Callable[[Path], None]) -> None:
    (draft,) = built.cache.glob("situs-*")
    tamper(draft)
    built.assert_heals()


def test_a_place_that_cannot_be_written_is_named(built: Built, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    answer = call(built.office.root, "build", "--site-dir", str(tmp_path / "berkas" / "situs"))
    assert answer.code == 3
    assert str(tmp_path / "berkas" / "situs") in answer.err
    answer = call(built.office.root, "build", "--site-dir", str(tmp_path / "berkas"))
    assert answer.code == 2
    assert (tmp_path / "berkas").read_text() == "bukan folder"
    built.assert_heals(builds=1)


def test_a_foreign_folder_is_not_replaced_by_a_site(built: Built, tmp_path: Path) -> None:
    home = tmp_path / "rumah"
    home.mkdir()
    (home / "surat.txt").write_text("penting")
    answer = call(built.office.root, "build", "--site-dir", str(home))
    assert answer.code == 2
    assert str(home) in answer.err
    assert (home / "surat.txt").read_text() == "penting"


def test_an_empty_folder_and_an_old_site_may_be_replaced(built: Built, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    for _ in range(2):
        assert call(built.office.root, "build", "--site-dir", str(tmp_path / "kosong")).code == 0
    assert read_site(tmp_path / "kosong") == built.right


def test_a_folder_where_nobody_may_write_is_named(built: Built) -> None:
    closed = "/sys/situs-jejak"  # the kernel's: closed to root too
    answer = call(built.office.root, "build", "--site-dir", closed)
    assert answer.code == 3
    assert closed in answer.err
    assert answer.err.count("\n") <= 2
    built.assert_heals(builds=1)


@pytest.mark.parametrize("options", [(), ("--no-cache",)])
def test_files_that_may_not_grow_end_in_one_sentence_and_the_old_site(
    built: Built, options: tuple[str, ...]
) -> None:
    shutil.rmtree(built.cache)
    limit = ("sh", "-c", 'ulimit -f 20; exec "$@"', "sh")
    limited = run(built.office.root, "build", *options, before=limit)
    assert limited.code == 3
    assert "Periksa ruang disk, lalu ulangi." in limited.err
    assert limited.err.count("\n") == 1
    assert differing(read_site(built.site), built.right) == []
    built.assert_heals(builds=1)


def test_a_full_disk_is_not_kept_full_by_what_was_half_laid_out(
    built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(built.cache)

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "link", refuse)
    answer = call(built.office.root, "build")
    monkeypatch.undo()
    assert (answer.code, answer.out) == (3, b"")
    assert "Disk penuh. Situs lama tidak berubah." in answer.err
    assert not list(built.cache.glob("situs-*"))
    built.assert_heals(builds=1)
