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
