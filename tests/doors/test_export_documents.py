"""`jejak export` of documents: on small offices, and recounted by hand on the example office."""

import csv
import io
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml

from tests.built_site import REPOSITORY
from tests.doors.command_line import Answer, call
from tests.doors.repositories import (
    KANTOR,
    SETTINGS,
    OfficeRepository,
    make_office,
    path_of,
    report,
)

DEEDS = (
    "uraian: Menyusun laporan, hasil: Laporan, jumlah: 3, satuan: laporan, rhk: monev-dana-desa",
    "uraian: Menjaga loket, jumlah: 2.5, satuan: jam",
)
NIP = "199001012015012001"
EXAMPLE = ("ani-lestari", "samuel-tandi-rerung", "bambang-priyolaksono")
MONTH = "2026-08"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> OfficeRepository:
    made = make_office(tmp_path_factory.mktemp("kantor") / "kantor", SETTINGS)
    made.commit_report("2025-06-02T16:00", "ani-lestari", "2025-06-02", *DEEDS)
    made.commit_report("2025-06-03T16:00", "budi-santoso", "2025-06-03")
    leave = path_of("ani-lestari", "2025-06-04")
    made.commit("2025-06-04T16:00", {leave: report("ani-lestari", "2025-06-04", status="cuti")})
    return made


def export(office: OfficeRepository, kind: str, *arguments: str) -> Answer:
    return call(office.root, "export", kind, "--periode", "2025-06", *arguments)


def texts_of(place: Path) -> list[str]:
    document = docx.Document(str(place))
    found = [paragraph.text for paragraph in document.paragraphs]
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return found + [paragraph.text for cell in cells for paragraph in cell.paragraphs]


def test_ekinerja_has_no_line_for_leave_and_tells_of_decimals(office: OfficeRepository) -> None:
    answer = export(office, "ekinerja", "--pegawai", "ani-lestari", "--format", "csv")
    assert answer.code == 0
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["Realisasi"] for row in rows] == ["3", ""]
    assert rows[0]["Rencana Aksi"] == "Monitoring Dana Desa terlaksana"
    where = path_of("ani-lestari", "2025-06-02")
    assert f"{where}:7:37: W801 kegiatan ke-2: 2,5 jam" in answer.err


def test_one_file_is_for_one_person_and_a_folder_for_all(
    office: OfficeRepository, tmp_path: Path
) -> None:
    one = export(office, "ekinerja", "--out", str(tmp_path / "semua.xlsx"))
    assert one.code == 2
    assert "--pegawai" in one.err
    for kind, form in (("ekinerja", "xlsx"), ("skp", "pdf")):
        folder = tmp_path / kind
        assert export(office, kind, "--out", str(folder)).code == 0
        assert sorted(file.name for file in folder.iterdir()) == [
            f"{kind}-{slug}-2025-06.{form}"
            for slug in ("ani-lestari", "budi-santoso", "citra-dewi")
        ]


def test_a_unit_gives_its_people_only(office: OfficeRepository, tmp_path: Path) -> None:
    assert export(office, "skp", "--unit", "pmd", "--out", str(tmp_path / "a.docx")).code == 0
    assert "Ani Lestari" in " ".join(texts_of(tmp_path / "a.docx"))


def test_who_moved_has_in_the_evidence_of_a_unit_only_the_days_there(tmp_path: Path) -> None:
    moved = SETTINGS["site_config/pegawai.yml"].replace(
        "mulai: 2021-01-04, email: [ani@contoh.test]}",
        "mulai: 2021-01-04, riwayat_unit: [{unit: sekretariat, selesai: 2025-06-02}]}",
    )
    office = make_office(tmp_path / "kantor", {**SETTINGS, "site_config/pegawai.yml": moved})
    for day in ("2025-06-02", "2025-06-03"):
        office.commit_report(f"{day}T16:00", "ani-lestari", day, f"Kerja tanggal {day[-1]}")
    place, asked = tmp_path / "a.docx", ("--pegawai", "ani-lestari", "--unit", "pmd")
    assert export(office, "skp", *asked, "--out", str(place)).code == 0
    said = texts_of(place)
    assert "Kerja tanggal 3" in said
    assert "Kerja tanggal 2" not in said
    assert "Seksi Pemberdayaan" in said


def test_documents_are_the_same_each_time(office: OfficeRepository, tmp_path: Path) -> None:
    for name in ("a.pdf", "a.docx"):
        made = []
        for turn in ("satu", "dua"):
            place = tmp_path / turn / name
            arguments = ("--pegawai", "ani-lestari", "--out", str(place))
            assert export(office, "skp", *arguments).code == 0
            made.append(place.read_bytes())
        assert made[0] == made[1]


def test_leave_and_its_kind_are_in_no_document(office: OfficeRepository, tmp_path: Path) -> None:
    place = tmp_path / "a.docx"
    assert export(office, "skp", "--pegawai", "ani-lestari", "--out", str(place)).code == 0
    assert "cuti" not in " ".join(texts_of(place)).casefold()


@pytest.mark.parametrize(
    ("name", "text"),
    [("nip.yml", f"ani-lestari: {NIP}\n"), ("nip.csv", f"slug;nip\nani-lestari;{NIP}\n")],
)
def test_a_private_file_fills_the_nip(
    office: OfficeRepository, tmp_path: Path, name: str, text: str
) -> None:
    private, place = tmp_path / name, tmp_path / "a.docx"
    private.write_text(text)
    arguments = ("--pegawai", "ani-lestari", "--nip", str(private), "--out", str(place))
    answer = export(office, "skp", *arguments)
    assert answer.code == 0, answer.err
    assert f"NIP {NIP}" in texts_of(place)


def test_a_nip_inside_the_repository_is_refused_unless_git_ignores_it(tmp_path: Path) -> None:
    office = make_office(tmp_path / "kantor", SETTINGS)
    office.commit("2025-06-02T16:00", {"nip.yml": f"ani-lestari: {NIP}\n", ".gitignore": "*.p\n"})
    office.write("baru.yml", f"ani-lestari: {NIP}\n")
    office.write("aman.p", f"ani-lestari: {NIP}\n")
    for name, code in (("nip.yml", 2), ("baru.yml", 2), ("aman.p", 0)):
        answer = export(
            office,
            "skp",
            "--pegawai",
            "ani-lestari",
            "--nip",
            name,
            "--out",
            str(tmp_path / "a.pdf"),
        )
        assert answer.code == code, answer.err
        assert NIP not in answer.err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("ani-lestari: 123\n", "18 angka"),
        ("- ani\n", "baris seperti"),
        ("a: [\n", "YAML"),
        (f"siapa: {NIP}\n", "tidak ada di pegawai.yml"),
    ],
)
def test_a_wrong_private_file_is_explained(
    office: OfficeRepository, tmp_path: Path, text: str, says: str
) -> None:
    (tmp_path / "nip.yml").write_text(text)
    arguments = ("--pegawai", "ani-lestari", "--nip", str(tmp_path / "nip.yml"))
    answer = export(office, "skp", *arguments, "--out", str(tmp_path / "a.pdf"))
    assert answer.code == 2
    assert says in answer.err


def test_the_offices_own_word_template_is_read_from_the_commit(tmp_path: Path) -> None:
    own = docx.Document()
    own.add_paragraph("Kop kami: {{ identitas[0][1] }}")
    data = io.BytesIO()
    own.save(data)
    template = {"site_config/dokumen/skp.docx": data.getvalue()}
    office = make_office(tmp_path / "kantor", {**SETTINGS})
    office.commit("2025-06-03T08:00", template)
    place = tmp_path / "a.docx"
    arguments = ("--pegawai", "ani-lestari", "--out", str(place))
    assert call(office.root, "check").code == 0
    assert export(office, "skp", *arguments).code == 0
    assert texts_of(place) == ["Kop kami: Ani Lestari"]
    office.commit("2025-06-03T09:00", {"site_config/dokumen/skp.docx": "rusak"})
    answer = export(office, "skp", *arguments)
    assert answer.code == 2
    assert "site_config/dokumen/skp.docx" in answer.err


def test_a_site_with_an_address_gets_its_code(tmp_path: Path) -> None:
    kantor = KANTOR + "situs: https://contoh.go.id/situs\n"
    office = make_office(tmp_path / "kantor", {**SETTINGS, "site_config/kantor.yml": kantor})
    office.commit_report("2025-06-02T16:00", "ani-lestari", "2025-06-02")
    place = tmp_path / "a.docx"
    arguments = ("--pegawai", "ani-lestari", "--out", str(place))
    assert export(office, "skp", *arguments).code == 0
    (code,) = docx.Document(str(place)).inline_shapes
    address = "https://contoh.go.id/situs/pegawai/ani-lestari/2025-06/"
    assert code._inline.docPr.get("descr") == f"Kode QR menuju {address}"  # noqa: SLF001  # no other way


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("skp",), "--periode"),
        (("ekinerja",), "--periode"),
        (("skp", "--periode", "2025-13"), "2025-T2"),
        (("skp", "--periode", "2024-06", "--out", "a.pdf"), "Tidak ada yang bertugas"),
        (("skp", "--periode", "2025-06", "--format", "xlsx"), "pdf atau docx"),
        (("skp", "--periode", "2025-06", "--out", "a.xlsx"), "pdf atau docx"),
        (("data", "--nip", "x"), "--nip hanya untuk skp"),
        (("skp", "--internal"), "--internal hanya untuk rekap"),
    ],
)
def test_a_slip_at_the_command_is_explained(
    office: OfficeRepository, arguments: tuple[str, ...], says: str
) -> None:
    answer = call(office.root, "export", *arguments)
    assert answer.code == 2
    assert says in answer.err


@pytest.mark.parametrize("slug", EXAMPLE)
def test_the_sums_are_those_of_the_files(slug: str, tmp_path: Path) -> None:
    """Recount a month of the example office straight from its files."""
    place = tmp_path / "a.docx"
    arguments = ("--periode", MONTH, "--pegawai", slug, "--out", str(place))
    answer = call(REPOSITORY, "export", "skp", *arguments)
    assert answer.code == 0, answer.err
    said = texts_of(place)
    sums, counts = recount(slug)
    assert sums
    for (rhk, satuan), amount in sums.items():
        whole = f"{amount:,f}".rstrip("0").rstrip(".") if "." in f"{amount:f}" else f"{amount:,f}"
        text = whole.replace(",", "_").replace(".", ",").replace("_", ".")
        group = said.index(name_of(rhk))
        line = next(one for one in said[group:] if " kegiatan" in one and one.endswith("."))
        assert f"{text} {satuan}" in line, (rhk, line)
        assert line.startswith(f"{counts[rhk]} kegiatan"), (rhk, line)


def recount(slug: str) -> tuple[dict[tuple[str, str], Decimal], dict[str, int]]:
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    counts: dict[str, int] = defaultdict(int)
    for file in sorted((REPOSITORY / "entries" / slug / MONTH.replace("-", "/")).glob("*.md")):
        head: dict[str, Any] = yaml.load(file.read_text().split("---")[1], yaml.BaseLoader)  # noqa: S506
        for deed in head.get("kegiatan", ()):
            if isinstance(deed, dict) and "rhk" in deed:
                counts[deed["rhk"]] += 1
                # As typed: "4", satuan beside it; or "4 berkas".
                amount, _, satuan = deed.get("jumlah", "").partition(" ")
                if amount and (satuan := deed.get("satuan", satuan)):
                    sums[deed["rhk"], satuan] += Decimal(amount)
    return sums, counts


def name_of(rhk: str) -> str:
    plan = yaml.safe_load((REPOSITORY / "site_config/rhk/2026.yml").read_text())
    return next(
        str(one["nama"]) for top in plan["hasil_utama"] for one in top["rhk"] if one["slug"] == rhk
    )
