"""However the settings are typed, they are taken or every slip is a problem: never a traceback."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.validate.settings.check_settings import check_settings
from generator.validate.settings.codes import SETTINGS_CODES
from tests.unit.validate.settings.made_files import (
    AWARD_PATH,
    CALENDAR_PATH,
    FILES,
    OFFICE_PATH,
    RESULTS_PATH,
    ROSTER_PATH,
)

KEYS = st.sampled_from(
    [
        "nama",
        "jenis",
        "unit",
        "slug",
        "mulai",
        "selesai",
        "pegawai",
        "akun",
        "email",
        "nama_lain",
        "riwayat_unit",
        "forge",
        "url",
        "libur",
        "tanggal",
        "ramadan",
        "hasil_utama",
        "rhk",
        "pemilik",
        "indikator",
        "target",
        "triwulan",
        "rumus",
        "bobot",
        "hasil",
        "versi",
        "batas_lapor",
        "hari_kerja",
        "jam",
        "zona_waktu",
        "github",
        "data_sampai",
        "terbit",
        "kop",
    ]
)
VALUES = st.recursive(
    st.none()
    | st.sampled_from(["pmd", "ani", "2025-07-01", "1", "10:00", "", "ya", "kantor"])
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=25,
)
PATHS = (OFFICE_PATH, ROSTER_PATH, RESULTS_PATH, CALENDAR_PATH, AWARD_PATH)


@settings(max_examples=400)
@given(st.dictionaries(st.sampled_from(PATHS), st.dictionaries(KEYS, VALUES, max_size=6)))
def test_any_tree_is_taken_or_explained(trees: dict[str, object]) -> None:
    # JSON is YAML, and writes any tree without an alias.
    files = {path: json.dumps(tree).encode() for path, tree in trees.items()}
    checked = check_settings(files)
    assert (checked.value is None) == bool(checked.problems)
    assert {problem.code for problem in checked.problems} <= set(SETTINGS_CODES)
    assert list(checked.problems) == sorted(checked.problems)
    assert all(problem.message and problem.line >= 1 for problem in checked.problems)


@given(st.data())
def test_a_file_cut_or_spoilt_anywhere_is_taken_or_explained(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(FILES)))
    text = FILES[path]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 12)))
    typed = data.draw(st.sampled_from(["", " ", "\n", ":", "- ", "[", '"', "\t", "x", "#", "&a "]))
    spoilt = text[:start] + typed + text[end:]
    files = {name: content.encode() for name, content in {**FILES, path: spoilt}.items()}
    checked = check_settings(files)
    assert (checked.value is None) == bool(checked.problems)
