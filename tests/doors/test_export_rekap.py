"""`jejak export rekap`: the figures of the site as a workbook, and the camat's own beside it."""

import csv
import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from generator.cli.places import with_cache_in
from generator.pipeline.exports.export_order import ExportOrder
from generator.pipeline.exports.export_rekap import export_rekap
from generator.publish.mkdocs_files.frame_run import PUBLISHED_ENDINGS
from tests.built_site import REPOSITORY, BuiltSite
from tests.doors.command_line import call, read_site
from tests.doors.repositories import (
    SETTINGS,
    WORKING_DAYS,
    OfficeRepository,
    make_busy_office,
    make_office,
    path_of,
    report,
)

PUBLIC = ["Rekap pegawai", "Rekap unit", "Hari", "Kegiatan", "Hasil", "Keterangan"]
INTERNAL = [
    *("Hanya untuk camat", "Belum melapor", "Kehadiran per pegawai", "Kehadiran × laporan"),
    *("Cuti dan izin", "Perhatian dini"),
]
NOTICE = "Hanya untuk camat; tidak boleh diterbitkan"
ATTENDANCE = "entries/kantor/kehadiran/2025-06.csv"
SENTINEL = "Rahasiakurawal"  # typed where no reader of the site may see it
CLOCK = "03:47"
# Kinds of sanction, and words that call a person absent: a workbook says none of them.
JUDGEMENT = re.compile(
    r"teguran|penurunan|pembebasan|pemberhentian|pemotongan|hukuman|mangkir|bolos|alpa",
    re.IGNORECASE,
)
Row = dict[str, object]


def read_table(data: bytes, sheet: str) -> list[Row]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    head, *rows = book.get_sheet_by_name(sheet).to_python()
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def sheet_names(data: bytes) -> list[str]:
    return list(CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names)


def export(office: OfficeRepository, folder: Path, *options: str, period: str = "2025-06") -> bytes:
    out = folder / "rekap.xlsx"
    answer = call(office.root, "export", "rekap", "--periode", period, "--out", str(out), *options)
    assert answer.code == 0, answer.err
    return out.read_bytes()


def make_office_with_attendance(folder: Path) -> OfficeRepository:
    """Make a busy office in which records of each kind disagree.

    Ani is on leave on the 12th and recorded as present; Budi reports the 11th from home; Citra has
    no report on the 10th, and on the 13th no row of attendance.
    """
    office = make_busy_office(folder)
    leave = f"{report('ani-lestari', '2025-06-12', status='cuti')}\n{SENTINEL}\n"
    rows = [
        f"{day},{slug},ya,{CLOCK},16:00"
        for day in WORKING_DAYS
        for slug in ("ani-lestari", "budi-santoso", "citra-dewi")
        if not (slug == "budi-santoso" and day in {"2025-06-02", "2025-06-11"})
        and not (slug == "citra-dewi" and day == "2025-06-13")
    ]
    rows += ["2025-06-11,budi-santoso,tidak,,"]
    office.commit(
        "2025-06-16T12:00",
        {
            path_of("ani-lestari", "2025-06-12"): leave,
            path_of("budi-santoso", "2025-06-11"): report(
                "budi-santoso", "2025-06-11", status="wfh"
            ),
            path_of("citra-dewi", "2025-06-10"): None,
            ATTENDANCE: "\n".join(["tanggal,pegawai,hadir,masuk,pulang", *sorted(rows), ""]),
        },
    )
    return office


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> OfficeRepository:
    """An office that tests may read, not change."""
    return make_office_with_attendance(tmp_path_factory.mktemp("bersama") / "kantor")


@pytest.fixture(scope="module")
def internal(shared: OfficeRepository, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return export(shared, tmp_path_factory.mktemp("camat"), "--internal")


def test_the_public_workbook_has_its_sheets_and_nothing_of_the_camats(
    shared: OfficeRepository, tmp_path: Path
) -> None:
    data = export(shared, tmp_path)
    assert sheet_names(data) == PUBLIC
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        everything = b"".join(map(archive.read, archive.namelist())).decode()
    assert NOTICE not in everything
    assert SENTINEL not in everything
    assert not JUDGEMENT.search(everything)


def test_the_same_commit_gives_the_same_bytes_from_any_cache(
    shared: OfficeRepository, tmp_path: Path
) -> None:
    office = OfficeRepository(tmp_path / "klon")
    shared.git("clone", "--quiet", str(shared.root), str(office.root))
    assert export(office, tmp_path, "--internal") == export(shared, tmp_path, "--internal")
    assert export(office, tmp_path) == export(shared, tmp_path)


def test_days_of_leave_tell_no_reason_and_days_at_work_their_activities(
    shared: OfficeRepository, tmp_path: Path
) -> None:
    data = export(shared, tmp_path)
    days = {(row["Tanggal"], row["Pegawai"]): row for row in read_table(data, "Hari")}
    leave = days[date(2025, 6, 12), "ani-lestari"]
    assert (leave["Keadaan"], leave["Kegiatan"], leave["Hari wajib"]) == (
        "tidak bertugas",
        "",
        "tidak",
    )
    at_work = days[date(2025, 6, 11), "ani-lestari"]
    assert (at_work["Keadaan"], at_work["Kegiatan"], at_work["Hari"]) == ("terlapor", 2.0, "Rabu")
    results = {row["Rencana hasil kerja"]: row for row in read_table(data, "Hasil")}
    activities = sum(float(str(row["Kegiatan"])) for row in results.values())
    assert activities == len([row for row in read_table(data, "Kegiatan") if row["no"] != 0.0])


def test_an_activity_that_looks_like_a_formula_is_a_text(tmp_path: Path) -> None:
    office = make_office(tmp_path / "kantor")
    office.commit_report("2025-06-02T16:00", "ani-lestari", "2025-06-02", "'=1+1'", "'@SUM(A1)'")
    data = export(office, tmp_path)
    assert [row["uraian"] for row in read_table(data, "Kegiatan")] == ["=1+1", "@SUM(A1)"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())


def test_the_camats_sheets_come_first_and_say_so(internal: bytes) -> None:
    assert sheet_names(internal) == [*INTERNAL, *PUBLIC]
    first = CalamineWorkbook.from_filelike(io.BytesIO(internal)).get_sheet_by_index(0).to_python()
    assert first[0][0] == NOTICE
    with zipfile.ZipFile(io.BytesIO(internal)) as archive:
        everything = b"".join(map(archive.read, archive.namelist())).decode()
    assert not JUDGEMENT.search(everything)
    assert SENTINEL not in everything
    sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert everything.count(f"<oddHeader>&amp;C&amp;B{NOTICE}</oddHeader>") == len(sheets)


def test_it_names_each_day_that_has_no_report(internal: bytes) -> None:
    rows = [
        (row["Tanggal"], row["Pegawai"], row["Keadaan"], row["Tenggat"])
        for row in read_table(internal, "Belum melapor")
    ]
    due = datetime(2025, 6, 11, 10, 0)  # noqa: DTZ001  # a cell has no zone
    assert rows[0] == (date(2025, 6, 10), "citra-dewi", "tidak dilaporkan", due)
    # The data reach the 16th, whose deadline has not passed.
    assert {row[2] for row in rows[1:]} == {"belum ada laporan"}


def test_it_compares_attendance_with_reports(internal: bytes) -> None:
    rows = {
        (row["Tanggal"], row["Pegawai"]): (row["Kehadiran"], row["Perbandingan"], row["Catatan"])
        for row in read_table(internal, "Kehadiran × laporan")
    }
    home = rows.pop((date(2025, 6, 11), "budi-santoso"))
    assert home[1:] == ("melapor dari luar kantor", "Wajar: bertugas di luar kantor.")
    assert rows.pop((date(2025, 6, 10), "citra-dewi"))[1] == "hadir, tanpa laporan"
    assert rows.pop((date(2025, 6, 13), "citra-dewi"))[0] == "belum ada data"
    assert {day for day, _ in rows} == {date(2025, 6, 16)}  # no row of attendance yet
    for row in read_table(internal, "Kehadiran per pegawai"):
        counts = [float(str(value)) for value in list(row.values())[3:]]
        assert counts[0] == sum(counts[1:])


def test_leave_is_counted_by_the_stored_word_and_a_contradiction_is_told(internal: bytes) -> None:
    (row,) = read_table(internal, "Cuti dan izin")
    assert row["Pegawai"] == "ani-lestari"
    assert (row["Cuti"], row["Izin"], row["Jumlah"], row["Tercatat hadir"]) == (1.0, 0.0, 1.0, 1.0)


def test_months_without_attendance_are_unknown_to_the_early_warnings(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    rows = read_table(export(office, tmp_path, "--internal"), "Perhatian dini")
    assert {(row["Jun"], row["Jumlah tahun ini"]) for row in rows} == {("belum ada data",) * 2}


def test_the_camats_workbook_is_for_its_owner_alone(
    shared: OfficeRepository, tmp_path: Path
) -> None:
    export(shared, tmp_path, "--internal")
    assert (tmp_path / "rekap.xlsx").stat().st_mode & 0o077 == 0


def test_a_folder_gets_a_name_that_says_what_it_is(
    shared: OfficeRepository, tmp_path: Path
) -> None:
    for options in ([], ["--internal"]):
        call(
            shared.root,
            *("export", "rekap", "--periode", "2025", "--out", str(tmp_path), *options),
        )
    assert {one.name for one in tmp_path.iterdir()} == {
        "rekap-2025.xlsx",
        "rekap-internal-2025.xlsx",
    }


def test_the_camats_workbook_is_refused_wherever_it_could_be_published(tmp_path: Path) -> None:
    office = make_office_with_attendance(tmp_path / "kantor")
    assert call(office.root, "build", "--site-dir", str(tmp_path / "web")).code == 0
    assert call(office.root, "publish", "--to", str(tmp_path / "situs")).code == 0
    other = make_office(tmp_path / "lain")
    (tmp_path / "tautan").symlink_to(tmp_path / "web")
    places = [
        *(office.root / name for name in ("x.xlsx", "site/x.xlsx", "entries/x.xlsx")),
        *(office.root / name for name in ("site_config/pages/x.xlsx", "docs/baru/x.xlsx")),
        *(tmp_path / name for name in ("web/x.xlsx", "web/data/x.xlsx", "tautan/x.xlsx")),
        *(
            tmp_path / name
            for name in ("situs/x.xlsx", "situs.rilis/x.xlsx", "situs.rilis/1/x.xlsx")
        ),
        other.root / "x.xlsx",
    ]
    before = read_site(tmp_path / "web")
    for place in places:
        answer = call(
            office.root,
            *("export", "rekap", "--periode", "2025-06", "--internal", "--out", str(place)),
        )
        assert answer.code == 2, place
        assert "hanya untuk camat" in answer.err
        assert not place.exists()
    assert read_site(tmp_path / "web") == before
    no_place = call(office.root, "export", "rekap", "--periode", "2025-06", "--internal")
    assert (no_place.code, no_place.out) == (2, b"")


def test_a_place_that_git_ignores_is_allowed_until_a_file_there_is_tracked(tmp_path: Path) -> None:
    office = make_office_with_attendance(tmp_path / "kantor")
    office.commit("2025-06-16T12:30", {".gitignore": ".cache/\nsite/\nrahasia/\n"})
    export(office, office.root / "rahasia", "--internal")
    office.git("add", "--force", "rahasia/rekap.xlsx")
    out = str(office.root / "rahasia" / "rekap.xlsx")
    again = ("export", "rekap", "--periode", "2025-06", "--internal", "--out", out)
    assert call(office.root, *again).code == 2


def hold_parts(data: bytes) -> list[bytes]:
    """Cut a workbook into pieces by which any copy of it would be known."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        plain = [archive.read(name) for name in archive.namelist() if "sheet1." in name]
    return [data[start : start + 48] for start in range(0, len(data), 4096)] + plain


def assert_nothing_of(data: bytes, site: Mapping[str, bytes]) -> None:
    for path, content in site.items():
        text = content.decode("utf-8", "replace")
        assert not path.endswith(".xlsx")
        assert NOTICE not in text, path
        assert SENTINEL not in text, path
        assert CLOCK not in text, path
        assert not any(part in content for part in hold_parts(data)), path


def test_no_byte_of_it_reaches_a_site_wherever_it_lies(tmp_path: Path) -> None:
    office = make_office_with_attendance(tmp_path / "kantor")
    assert call(office.root, "build", "--no-cache").code == 0
    clean = read_site(office.root / "site")
    data = export(office, tmp_path, "--internal")
    pages = ("rekap.xlsx", "a/rekap.xlsx", "rekap.png", "rekap.pdf", "rekap.csv")
    for name in ("rekap.xlsx", *(f"site_config/pages/{page}" for page in pages)):
        office.write(name, data)
    assert call(office.root, "build").code == 0  # with the cache that the export has used
    assert read_site(office.root / "site") == clean
    assert_nothing_of(data, clean)
    # And even if somebody commits it among the hand-written pages, or previews it there.
    office.commit("2025-06-16T13:00", {"catatan.txt": "x\n"})
    assert call(office.root, "build").code == 0
    assert_nothing_of(data, read_site(office.root / "site"))
    call(office.root, "build", "--worktree", "--site-dir", str(tmp_path / "pratinjau"))
    assert_nothing_of(data, read_site(tmp_path / "pratinjau"))
    assert not any(ending.startswith((".xls", ".ods", ".zip")) for ending in PUBLISHED_ENDINGS)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "Sebutkan periodenya"),
        (("--periode", "2031-01"), "Belum ada catatan"),
        (("--periode", "2025-06", "--unit", "pmd"), "memuat semua pegawai"),
        (("--periode", "2025-06", "--pegawai", "ani-lestari"), "memuat semua pegawai"),
    ],
)
def test_what_cannot_be_made_is_refused_in_a_sentence(
    shared: OfficeRepository, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    out = tmp_path / "rekap.xlsx"
    answer = call(shared.root, "export", "rekap", "--out", str(out), *options)
    assert answer.code == 2
    assert said in answer.err
    assert not out.exists()


def test_a_month_in_which_nobody_was_obliged_has_empty_shares(tmp_path: Path) -> None:
    settings = {
        **SETTINGS,
        "site_config/kalender.yml": "libur:\n"
        + "".join(f"  - {{tanggal: {day}, nama: Libur setempat}}\n" for day in WORKING_DAYS),
    }
    office = make_office(tmp_path / "kantor", settings)
    office.commit("2025-06-15T12:00", {})
    rows = read_table(export(office, tmp_path), "Rekap pegawai")
    assert {(row["Hari wajib"], row["Kelengkapan"], row["Bagian tepat waktu"]) for row in rows} == {
        (0.0, "", "")
    }


# The example office: every figure of the workbook against the files of its site.


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The example office's workbooks, without its own cache, which others may hold."""
    folder = tmp_path_factory.mktemp("tembolok")

    def make(period: str) -> bytes:
        order = ExportOrder("xlsx", periode=period, is_internal=True)
        return with_cache_in(
            folder,
            lambda cache: next(export_rekap(REPOSITORY, order, cache, lambda _: None)).data,
            is_kept=True,
        )

    return {period: make(period) for period in ("2026-08", "2026-T3")}


def read_csv(site: BuiltSite, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((site.root / "data" / name).read_text("utf-8"))))


def recap_cells(row: Mapping[str, object]) -> tuple[str, ...]:
    share = row["Kelengkapan"]
    six = Decimal("0.000001")
    return (
        str(row["Pegawai"]),
        *(str(int(float(str(row[name])))) for name in ("Hari wajib", "Hari terlapor")),
        str(Decimal(str(share)).quantize(six, ROUND_HALF_UP)) if share != "" else "",
        *(
            str(int(float(str(row[name]))))
            for name in ("Hari tepat waktu", "Kegiatan", "Kegiatan dengan hasil")
        ),
    )


@pytest.mark.parametrize(
    ("period", "name"),
    [("2026-08", "rekap-bulanan-2026-08.csv"), ("2026-T3", "rekap-triwulan-2026-T3.csv")],
)
def test_the_people_of_the_example_have_the_figures_of_the_site(
    site: BuiltSite, example: dict[str, bytes], period: str, name: str
) -> None:
    published = sorted(
        tuple(row.values())[1:2] + tuple(row.values())[3:9] for row in read_csv(site, name)
    )
    found = sorted(map(recap_cells, read_table(example[period], "Rekap pegawai")))
    assert found
    assert found == published


def test_the_months_of_a_quarter_have_the_figures_of_the_site(
    site: BuiltSite, example: dict[str, bytes]
) -> None:
    names = [f"rekap-bulanan-2026-0{month}.csv" for month in (7, 8, 9)]
    published = [
        (row["periode"], *tuple(row.values())[1:2], *tuple(row.values())[3:9])
        for name in names
        for row in read_csv(site, name)
    ]
    found = [
        (f"{row['Tanggal awal']}"[:7], *recap_cells(row))
        for row in read_table(example["2026-T3"], "Rekap bulanan")
    ]
    assert sorted(found) == sorted(published)


def test_the_activities_of_the_example_are_those_of_the_site(
    site: BuiltSite, example: dict[str, bytes]
) -> None:
    published = read_csv(site, "laporan-2026-08.csv")
    found = read_table(example["2026-08"], "Kegiatan")
    assert list(found[0]) == list(published[0])
    assert len(found) == len(published)
    for mine, theirs in zip(found, published, strict=True):
        for name in ("pegawai", "nama", "unit", "status", "satuan", "rhk", "berkas", "komit"):
            assert mine[name] == theirs[name]
        assert str(mine["tanggal"]) == theirs["tanggal"]
        assert theirs["uraian"].lstrip("'") == str(mine["uraian"]).lstrip("'")
        assert mine["jumlah"] == (float(theirs["jumlah"]) if theirs["jumlah"] else "")
        assert str(mine["mulai"])[:5] == theirs["mulai"]
        received = datetime.fromisoformat(theirs["diterima"]).astimezone(ZoneInfo("Asia/Makassar"))
        assert mine["diterima"] == received.replace(tzinfo=None)


def test_the_units_of_the_example_add_up_to_its_people(example: dict[str, bytes]) -> None:
    for data in example.values():
        *units, office = read_table(data, "Rekap unit")
        people = read_table(data, "Rekap pegawai")
        for name in ("Hari wajib", "Hari terlapor", "Kegiatan", "Laporan", "Tidak bertugas"):
            sums = [sum(float(str(row[name])) for row in rows) for rows in (units, people)]
            assert sums == [office[name]] * 2
