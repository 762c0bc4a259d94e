"""A cache is only a cache: what another version left never stands in the way."""

import sqlite3
from pathlib import Path

from generator.publish.build_cache import BuildCache


def test_a_cache_whose_tables_have_other_columns_is_made_anew(tmp_path: Path) -> None:
    first = BuildCache(tmp_path, "versi 1")
    first.remember("sesuatu", "lama")
    first.commit()
    first.close()
    with sqlite3.connect(tmp_path / "jejak.sqlite") as database:
        database.execute("DROP TABLE person_month")
        database.execute("CREATE TABLE person_month (pegawai TEXT)")

    renewed = BuildCache(tmp_path, "versi 2")

    assert renewed.note("sesuatu") is None
    assert renewed.database.execute("SELECT month, key FROM person_month").fetchall() == []
    renewed.close()


def test_a_new_cache_that_was_broken_off_is_not_kept(tmp_path: Path) -> None:
    first = BuildCache(tmp_path, "versi 1")
    first.remember("sesuatu", "setengah")
    first.close()

    second = BuildCache(tmp_path, "versi 1")

    assert second.note("sesuatu") is None
    second.close()


def test_what_was_committed_is_there_again_and_what_was_not_is_forgotten(tmp_path: Path) -> None:
    for before, text in ((None, "satu"), ("satu", "dua")):  # a new cache, then a kept one
        cache = BuildCache(tmp_path, "versi 1")
        assert cache.note("sesuatu") == before
        cache.remember("sesuatu", text)
        cache.commit()
        cache.close()
    broken_off = BuildCache(tmp_path, "versi 1")
    broken_off.remember("sesuatu", "tiga")
    broken_off.close()

    last = BuildCache(tmp_path, "versi 1")

    assert last.note("sesuatu") == "dua"
    last.close()


def test_a_cache_makes_the_folder_it_is_to_lie_in(tmp_path: Path) -> None:
    BuildCache(tmp_path / "belum" / "ada", "versi 1").close()

    assert (tmp_path / "belum" / "ada" / "jejak.sqlite").is_file()


def test_files_of_another_version_are_swept_away(tmp_path: Path) -> None:
    first = BuildCache(tmp_path, "versi 1")
    old = Path(first.store_object("kunci", [b"lama"]).path)
    first.commit()
    first.close()
    assert old.is_file()

    BuildCache(tmp_path, "versi 2").close()

    assert not old.exists()
