"""The award on built pages: ties, copies, versions, and what nobody is told."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.doors.command_line import call, read_site
from tests.doors.repositories import (
    SETTINGS,
    WORKING_DAYS,
    OfficeRepository,
    make_office,
    path_of,
    report,
)
from tests.doors.site_checks import differing

ANI, BUDI, CITRA = "ani-lestari", "budi-santoso", "citra-dewi"
WEIGHTS = "{kelengkapan: 30, tepat_waktu: 15, hasil: 20, bukti: 10, rhk: 15, keragaman: 10}"
FORMULA = f"""rumus:
  - versi: "1"
    mulai: 2025-06
    bobot: {WEIGHTS}
    kelengkapan_minimum: 20
    hari_wajib_minimum: 5
    jumlah_calon: 1
"""
SECOND = """  - versi: "2"
    mulai: 2025-07
    bobot: {kelengkapan: 100, tepat_waktu: 0, hasil: 0, bukti: 0, rhk: 0, keragaman: 0}
    kelengkapan_minimum: 0
    hari_wajib_minimum: 1
"""
DECISION = """---
periode: 2025-06
penerima: [budi-santoso]
alasan: Menata arsip <b>dua puluh</b> tahun.
diumumkan: 2025-07-17
---
Arsip itu kini dapat dicari.
"""
JULY = ("2025-07-01", "2025-07-02", "2025-07-03", "2025-07-04", "2025-07-07")


def make_award_office(folder: Path, formula: str = FORMULA) -> OfficeRepository:
    """June: Ani and Budi write as much and as well on the same days. July: Ani, twice as before."""
    office = make_office(folder, {**SETTINGS, "site_config/penghargaan.yml": formula})
    for number, day in enumerate(WORKING_DAYS[1:]):
        own = f"uraian: Menulis surat {number} untuk {day}, hasil: Surat"
        files = {path_of(slug, day): report(slug, day, own) for slug in (ANI, BUDI, CITRA)}
        office.commit(f"{day}T16:00", files)
    for day in JULY:
        office.commit_report(
            f"{day}T16:00", ANI, day, "uraian: Rapat desa di balai, hasil: Notulen"
        )
    office.commit("2025-08-06T12:00", {"CATATAN.md": "Juli sudah lewat tenggat.\n"})
    return office


def build(office: OfficeRepository, *options: str) -> dict[str, bytes]:
    answer = call(office.root, "build", *options)
    assert answer.code in {0, 1}, answer.err
    return read_site(office.root / "site")


def read_award(site: dict[str, bytes], month: str) -> dict[str, Any]:
    (award,) = json.loads(site[f"data/penghargaan-{month}.json"])["penghargaan"]
    return dict(award)


def read_page(site: dict[str, bytes], address: str) -> str:
    text = re.sub(r"<[^>]+>", " ", site[f"{address}index.html"].decode())
    return re.sub(r"\s+", " ", text)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> OfficeRepository:
    return make_award_office(tmp_path_factory.mktemp("penghargaan") / "kantor")


@pytest.fixture(scope="module")
def site(office: OfficeRepository) -> dict[str, bytes]:
    return build(office)


def test_one_day_less_to_report_is_enough_to_be_first(site: dict[str, bytes]) -> None:
    # Both reported on seven days in time; Budi, who came on the 3rd, owed one day less.
    (first,) = read_award(site, "2025-06")["calon"]
    assert (first["pegawai"], first["unsur"][0]["dari"]) == (BUDI, 18 - 1)
    assert "bersama" not in read_page(site, "penghargaan/2025-06/")


def test_a_tie_on_a_built_page(tmp_path: Path) -> None:
    only_results = FORMULA.replace(
        WEIGHTS, "{kelengkapan: 0, tepat_waktu: 0, hasil: 90, bukti: 0, rhk: 0, keragaman: 10}"
    )
    built = build(make_award_office(tmp_path / "kantor", only_results))
    calon = read_award(built, "2025-06")["calon"]
    assert [(one["peringkat"], one["pegawai"]) for one in calon] == [(1, ANI), (1, BUDI)]
    page = read_page(built, "penghargaan/2025-06/")
    assert page.count("Peringkat 1 bersama") == 2
    assert page.index("Ani Lestari") < page.index("Budi Santoso")


def test_copies_are_counted_once_and_named_with_the_day_they_repeat(site: dict[str, bytes]) -> None:
    (ani,) = read_award(site, "2025-07")["calon"]
    assert ani["unsur"][-1] == {
        "nama": "keragaman", "bagian": 1, "dari": 5, "bobot": 10, "poin": "2.000000",
    }  # fmt: skip
    assert [one["seperti"] for one in ani["salinan"]] == list(JULY[:-1])
    page = site["penghargaan/2025-07/index.html"].decode()
    assert f'href="../../pegawai/{ANI}/2025-07/#2025-07-07"' in page
    assert "7 Juli 2025 seperti 4 Juli 2025" in read_page(site, "penghargaan/2025-07/")


def test_who_is_not_on_the_list_is_counted_and_not_named(site: dict[str, bytes]) -> None:
    july = read_page(site, "penghargaan/2025-07/")
    assert "1 pegawai belum memenuhi syarat: 1 orang kelengkapannya kurang dari 20%." in july
    for address in ("penghargaan/2025-07/", "penghargaan/2025-06/"):
        assert "Citra" not in read_page(site, address)  # the camat
    assert "Budi" not in july
    assert "Budi" not in site["data/penghargaan-2025-07.json"].decode()


def test_an_office_where_nobody_qualifies_says_so(tmp_path: Path) -> None:
    strict = FORMULA.replace("hari_wajib_minimum: 5", "hari_wajib_minimum: 31")
    built = build(make_award_office(tmp_path / "kantor", strict))
    page = read_page(built, "penghargaan/2025-06/")
    assert "Tidak ada pegawai yang memenuhi syarat daftar pendek bulan ini." in page
    assert "Camat belum memutuskan." in page
    assert built["data/penghargaan.csv"].count(b"\r\n") == 1


def test_the_running_month_is_not_computed(site: dict[str, bytes]) -> None:
    assert "penghargaan/2025-08/index.html" not in site
    assert "Agustus 2025 belum dihitung: bulannya belum selesai." in read_page(site, "penghargaan/")


def test_an_office_without_a_formula_has_a_list_that_says_so(tmp_path: Path) -> None:
    office = make_award_office(tmp_path / "kantor", "rumus: []\n")
    office.commit("2025-08-06T13:00", {"entries/kantor/penghargaan/2025-06.md": DECISION})
    built = build(office)
    assert "Belum ada rumus penghargaan" in read_page(built, "penghargaan/")
    june = read_page(built, "penghargaan/2025-06/")
    assert "Belum ada rumus untuk bulan ini, jadi tidak ada daftar pendek." in june
    assert "penghargaan/2025-07/index.html" not in built


def test_a_new_version_leaves_older_months_as_they_are(tmp_path: Path) -> None:
    office = make_award_office(tmp_path / "kantor")
    before = build(office)
    office.commit("2025-08-07T12:00", {"site_config/penghargaan.yml": FORMULA + SECOND})
    after = build(office)
    for path in ("penghargaan/2025-06/index.html", "data/penghargaan-2025-06.csv"):
        assert after[path] == before[path]
    assert read_award(after, "2025-07")["rumus"]["versi"] == "2"
    assert [one["nilai"] for one in read_award(after, "2025-07")["calon"]][:1] == ["21.739130"]
    assert "Rumus versi 2, berlaku sejak Juli 2025" in read_page(after, "penghargaan/2025-07/")
    assert "Rumus versi 1, berlaku sejak Juni 2025: " in read_page(after, "metodologi/")


def test_the_camat_may_choose_outside_the_list_and_is_quoted(tmp_path: Path) -> None:
    office = make_award_office(tmp_path / "kantor")
    build(office)
    chosen = DECISION.replace("budi-santoso", "ani-lestari")
    office.commit("2025-08-06T14:00", {"entries/kantor/penghargaan/2025-06.md": chosen})
    built = build(office)
    page = read_page(built, "penghargaan/2025-06/")
    assert "Ani Lestari tidak ada di daftar pendek. Camat boleh memilih di luar daftar" in page
    assert "&lt;b&gt;dua puluh&lt;/b&gt;" in built["penghargaan/2025-06/index.html"].decode()
    assert "Kamis, 17 Juli 2025: upacara Hari Kesadaran Nasional, setiap tanggal 17." in page
    assert office.head()[:7] in page
    assert "Ani Lestari" in read_page(built, "penghargaan/")
    assert differing(built, build(office, "--no-cache")) == []


def test_a_record_that_needs_mending_is_no_decision(tmp_path: Path) -> None:
    office = make_award_office(tmp_path / "kantor")
    broken = DECISION.replace("[budi-santoso]", "[siapa]")
    office.commit("2025-08-06T14:00", {"entries/kantor/penghargaan/2025-06.md": broken})
    built = build(office)
    assert "perlu perbaikan" in read_page(built, "penghargaan/2025-06/")
    assert "perlu perbaikan" in read_page(built, "penghargaan/")


def test_an_edit_of_june_brings_july_up_to_date_as_a_cold_build_does(tmp_path: Path) -> None:
    office = make_award_office(tmp_path / "kantor")
    assert len(read_award(build(office), "2025-07")["calon"][0]["salinan"]) == 4
    same = "uraian: Rapat desa di balai, hasil: Notulen"
    office.commit_report("2025-08-06T15:00", ANI, "2025-06-13", same)
    warm = build(office)
    assert read_award(warm, "2025-07")["calon"][0]["salinan"][0]["seperti"] == "2025-06-13"
    assert differing(warm, build(office, "--no-cache")) == []
