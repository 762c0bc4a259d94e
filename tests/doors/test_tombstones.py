"""An address that was published once answers for ever: SPEC 5."""

from pathlib import Path

import pytest

from tests.doors.command_line import call, read_site
from tests.doors.repositories import PEGAWAI, OfficeRepository, make_office, path_of

ANI, BUDI = "ani-lestari", "budi-santoso"
ROSTER = "site_config/pegawai.yml"
WITHOUT_BUDI = "\n  - ".join(one for one in PEGAWAI.split("\n  - ") if "budi" not in one)
SAYS = "Halaman ini ditarik"


@pytest.fixture
def office(tmp_path: Path) -> OfficeRepository:
    made = make_office(tmp_path / "kantor")
    made.commit_report("2025-06-04T16:00", BUDI, "2025-06-04")
    made.commit_report("2025-07-02T16:00", ANI, "2025-07-02")
    return made


def build(office: OfficeRepository, *options: str) -> dict[str, bytes]:
    place = office.root.parent / ("dingin" if options else "situs")
    answer = call(office.root, "build", "--site-dir", str(place), "--no-search", *options)
    assert answer.code <= 1, answer.err
    return read_site(place)


def pages(site: dict[str, bytes]) -> set[str]:
    return {path for path in site if path.endswith(".html")}


def strike(office: OfficeRepository) -> str:
    return office.commit(
        "2025-07-09T09:00",
        {ROSTER: WITHOUT_BUDI, path_of(BUDI, "2025-06-04"): None},
    )


def test_the_pages_of_a_person_struck_from_the_roster_say_when_and_by_which_commit(
    office: OfficeRepository,
) -> None:
    before = build(office)
    commit = strike(office)
    after = build(office)
    assert pages(before) - pages(after) == set()
    for address in ("", "2025-06/", "2025-07/"):
        page = after[f"pegawai/{BUDI}/{address}index.html"].decode()
        assert SAYS in page
        assert "9 Juli 2025" in page
        assert commit in page
        assert "Budi" not in page
    assert SAYS not in after[f"pegawai/{ANI}/index.html"].decode()


def test_the_last_one_to_be_struck_leaves_a_word_too(office: OfficeRepository) -> None:
    before = build(office)
    reports = {path_of(BUDI, "2025-06-04"): None, path_of(ANI, "2025-07-02"): None}
    office.commit("2025-07-09T09:00", {ROSTER: "pegawai: []\n", **reports})
    after = build(office)
    assert pages(before) - pages(after) == set()
    assert SAYS in after[f"pegawai/{ANI}/index.html"].decode()


def test_later_commits_and_an_empty_cache_say_the_same(office: OfficeRepository) -> None:
    build(office)
    strike(office)
    build(office)
    office.commit_report("2025-07-09T16:00", ANI, "2025-07-09")
    assert build(office) == build(office, "--no-cache")


def test_a_person_who_is_put_back_has_pages_again(office: OfficeRepository) -> None:
    build(office)
    strike(office)
    build(office)
    office.commit("2025-07-10T09:00", {ROSTER: PEGAWAI})
    warm = build(office)
    assert SAYS not in warm[f"pegawai/{BUDI}/index.html"].decode()
    assert warm == build(office, "--no-cache")


def test_a_former_name_that_leads_nowhere_any_more_answers_too(office: OfficeRepository) -> None:
    renamed = PEGAWAI.replace("slug: budi-santoso,", "slug: budi, nama_lain: [budi-santoso],")
    office.commit("2025-07-03T09:00", {ROSTER: renamed})
    before = build(office)
    office.commit("2025-07-09T09:00", {ROSTER: WITHOUT_BUDI})
    after = build(office)
    assert pages(before) - pages(after) == set()
    for slug in ("budi", BUDI):
        assert SAYS in after[f"pegawai/{slug}/2025-06/index.html"].decode()


def test_a_month_that_the_site_began_with_answers_when_its_last_report_is_gone(
    office: OfficeRepository,
) -> None:
    early = path_of(ANI, "2025-05-28")
    office.commit_report("2025-07-03T16:00", ANI, "2025-05-28")
    before = build(office)
    assert "bulan/2025-05/index.html" in before
    commit = office.commit("2025-07-04T09:00", {early: None})
    after = build(office)
    for address in (f"pegawai/{ANI}/2025-05/", "bulan/2025-05/"):
        page = after[f"{address}index.html"].decode()
        assert SAYS in page
        assert commit in page


def test_a_folder_that_was_never_anybody_s_has_no_tombstone(office: OfficeRepository) -> None:
    office.commit("2025-07-03T09:00", {path_of("salah-ketik", "2025-06-04"): "x"})
    office.commit("2025-07-04T09:00", {path_of("salah-ketik", "2025-06-04"): None})
    assert not [path for path in build(office) if "salah-ketik" in path]


@pytest.mark.parametrize("text", ["pegawai: [", "pegawai: teks", ""])
def test_a_version_of_the_roster_that_nobody_can_read_strikes_nobody(
    office: OfficeRepository, text: str
) -> None:
    build(office)
    office.commit("2025-07-03T09:00", {ROSTER: text or None})
    office.commit("2025-07-04T09:00", {ROSTER: PEGAWAI})
    assert not [path for path, page in build(office).items() if SAYS.encode() in page]


def test_office_records_that_are_taken_away_leave_a_word_on_the_pages_they_alone_had(
    office: OfficeRepository,
) -> None:
    records = {
        "entries/kantor/berkala/2025-06.md": "---\nperiode: 2025-06\nkeadaan: draf\n---\nIsi.\n",
        "entries/kantor/realisasi/2025-T1.md": (
            "---\nperiode: 2025-T1\nprogram: [{nama: Penunjang, pagu: 1000000}]\n---\n"
        ),
        "entries/kantor/sidak/2025-07-03-sidak-pagi.md": (
            "---\ntanggal: 2025-07-03\npemeriksa: [citra-dewi]\n"
            "temuan: [{unit: pmd, di_tempat: 1}]\n---\n"
        ),
    }
    office.commit("2025-07-04T09:00", records)
    before = build(office)
    commit = office.commit("2025-07-09T09:00", dict.fromkeys(records))
    after = build(office)

    assert pages(before) - pages(after) == set()
    for address in ("berkala/2025-06/", "triwulan/2025-T1/", "sidak/2025/"):
        assert SAYS not in before[f"{address}index.html"].decode()
        page = after[f"{address}index.html"].decode()
        assert SAYS in page
        assert commit in page
    assert build(office, "--no-cache") == after


def test_a_record_that_can_no_longer_be_read_keeps_its_page_and_says_so(
    office: OfficeRepository,
) -> None:
    letter = "entries/kantor/berkala/2025-06.md"
    office.commit("2025-07-04T09:00", {letter: "---\nperiode: 2025-06\nkeadaan: draf\n---\nIsi.\n"})
    assert "menunggu perbaikan" not in build(office)["berkala/2025-06/index.html"].decode()
    commit = office.commit("2025-07-09T09:00", {letter: "---\nperiode: 2025-06\n---\nIsi.\n"})

    page = build(office)["berkala/2025-06/index.html"].decode()

    assert "menunggu perbaikan" in page
    assert commit in page


def test_the_pages_beside_a_record_that_cannot_be_read_say_that_it_waits(
    office: OfficeRepository,
) -> None:
    broken = {
        "entries/kantor/realisasi/2025-T2.md": "---\nperiode: 2025-T3\nprogram: [{nama: A}]\n---\n",
        "entries/kantor/sidak/2025-06-12-pagi.md": "---\ntanggal: 2025-06-13\n---\n",
        "entries/kantor/berkala/2025-06.md": "---\nperiode: 2025-06\n---\n",
    }
    said = {
        "triwulan/2025-T2/": "Catatan realisasi Triwulan II 2025 ada, tetapi perlu perbaikan.",
        "sidak/": "1 catatan sidak menunggu perbaikan.",
        "berkala/": "1 laporan berkala menunggu perbaikan.",
    }
    before = build(office)
    office.commit("2025-07-04T09:00", broken)
    after = build(office)

    for address, sentence in said.items():
        assert sentence not in before[f"{address}index.html"].decode()
        assert sentence in after[f"{address}index.html"].decode()
    assert build(office, "--no-cache") == after
    office.commit("2025-07-05T09:00", dict.fromkeys(broken))
    mended = build(office)
    assert not any(text in mended[f"{at}index.html"].decode() for at, text in said.items())
