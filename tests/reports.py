"""What the tests of reports share: one invented person, her office's words, and her day."""

from datetime import date

from generator.model.office import Person
from generator.model.report import Report
from generator.problems import Checked
from generator.validate.check_report import check_report
from generator.validate.vocabulary import Vocabulary

PATH = "entries/ani-lestari/2025/06/2025-06-30.md"
VOCABULARY = Vocabulary(
    people={
        slug: Person(slug, nama, "Pengelola", "pmd", "pns", date(2021, 1, 4))
        for slug, nama in (
            ("ani-lestari", "Ani Lestari, S.Sos."),
            ("budi-santoso", "Drs. H. Budi Santoso"),
        )
    },
    former_slugs={"ani-lestarii": "ani-lestari"},
    results={2025: frozenset({"monev-dana-desa", "arsip", "1.10", "010"})},
    today=date(2025, 12, 31),
)
CLEAN = """\
---
tanggal: 2025-06-30
pegawai: ani-lestari
status: hadir
kegiatan:
  - Apel pagi dan piket pelayanan
  - uraian: Menyelesaikan laporan monev penggunaan Dana Desa
    hasil: Laporan monev 4 desa
    jumlah: 4
    satuan: laporan
    rhk: monev-dana-desa
    mulai: "08:00"
    selesai: "10:30"
    lokasi: Desa Kertoraharjo
    bukti: https://contoh.go.id/monev.pdf
kendala: Jaringan internet putus dua jam
---
Catatan bebas dalam Markdown.
"""


def check(text: str | bytes, path: str = PATH) -> Checked[Report | None]:
    """Check a report as it stands."""
    data = text if isinstance(text, bytes) else text.encode()
    return check_report(path, data, VOCABULARY)


def check_header(header: str, narrative: str = "") -> Checked[Report | None]:
    """Check a report whose first three fields are right, and that goes on with `header`."""
    start = "---\ntanggal: 2025-06-30\npegawai: ani-lestari\nstatus: hadir\n"
    return check(f"{start}{header}\n---\n{narrative}")


def check_activity(*fields: str) -> Checked[Report | None]:
    """Check a report of one activity with more fields."""
    lines = "".join(f"\n    {field}" for field in fields)
    return check_header(f"kegiatan:\n  - uraian: Apel pagi{lines}")


def codes(checked: Checked[Report | None]) -> list[str]:
    """List the codes of the problems, in their order."""
    return [problem.code for problem in checked.problems]
