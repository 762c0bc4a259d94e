"""A note of many pages is read whole, and its month stays light."""

from pathlib import Path

from tests.doors.command_line import call, read_site
from tests.doors.repositories import make_busy_office, path_of, report
from tests.doors.site_checks import differing

DAY = "2025-06-13"
MONTH, NOTE = (
    "pegawai/ani-lestari/2025-06/index.html",
    f"pegawai/ani-lestari/2025-06/{DAY}/index.html",
)
WORDS = [f"kata{number}" for number in range(400)]
LONG = "Awal catatan.\n\n# Rapat\n\n" + "\n\n".join(
    " ".join(WORDS[start : start + 40]) for start in range(0, 400, 40)
)


def build(root: Path, site: Path, *options: str) -> dict[str, bytes]:
    assert call(root, "build", "--site-dir", str(site), *options).code == 0
    return read_site(site)


def test_a_long_note_has_a_page_with_every_word_and_its_month_shows_how_it_begins(
    tmp_path: Path,
) -> None:
    office = make_busy_office(tmp_path / "kantor")
    path = path_of("ani-lestari", DAY)
    office.commit("2025-06-17T09:00", {path: report("ani-lestari", DAY) + LONG + "\n"})

    site = build(office.root, tmp_path / "situs")

    month, note = site[MONTH].decode(), site[NOTE].decode()
    assert all(word in note for word in WORDS)
    assert "Awal catatan." in month
    assert WORDS[-1] not in month
    assert f'href="../../../pegawai/ani-lestari/2025-06/{DAY}/"' in month
    assert f'href="../../../../pegawai/ani-lestari/2025-06/#{DAY}"' in note
    assert "<h2>Rapat</h2>" in note


def test_a_note_that_becomes_long_later_changes_a_warm_site_as_a_cold_one(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    path = path_of("ani-lestari", DAY)
    office.commit("2025-06-17T09:00", {path: report("ani-lestari", DAY) + "Singkat.\n"})
    before = build(office.root, tmp_path / "situs")
    office.commit("2025-06-17T10:00", {path: report("ani-lestari", DAY) + LONG + "\n"})

    warm = build(office.root, tmp_path / "situs")

    assert NOTE not in before
    assert differing(warm, build(office.root, tmp_path / "dingin", "--no-cache")) == []
