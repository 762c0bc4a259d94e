"""What the tests of office records share: an office's words, and a good record of each kind."""

from datetime import date

from generator.model.office import Person
from generator.model.office_records import OfficeRecord
from generator.pipeline.checks.check_file import check_office_file
from generator.problems import Checked
from generator.validate.vocabulary import Vocabulary

_PEOPLE = (
    Person("ani-lestari", "Ani Lestari, S.Sos.", "Pengelola", "pmd", "pns", date(2021, 1, 4)),
    Person(
        *("budi-santoso", "Drs. H. Budi Santoso", "Analis", "pmd", "pns", date(2021, 1, 4)),
        selesai=date(2025, 4, 30),
    ),
    Person("citra-dewi", "Citra Dewi", "Camat", "pmd", "pns", date(2021, 1, 4), peran="camat"),
)
VOCABULARY = Vocabulary(
    people={person.slug: person for person in _PEOPLE},
    former_slugs={"ani-l": "ani-lestari"},
    results={},
    today=date(2025, 12, 31),
    units={"pmd": "Seksi Pemberdayaan", "sekretariat": "Sekretariat"},
)
GOOD = {
    "sidak/2025-06-30-pagi.md": """---
tanggal: 2025-06-30
pemeriksa: [citra-dewi, Tim Inspektorat]
temuan:
  - {unit: pmd, di_tempat: 4, dinas_luar: 1, tidak_di_tempat: 0, keterangan: Satu orang di desa}
  - {unit: sekretariat}
tindak_lanjut: Buku izin keluar dipakai.
---
Dimulai pukul 09.15.
""",
    "realisasi/2025-T2.md": """---
periode: 2025-T2
program:
  - nama: Pelayanan
    unit: pmd
    pagu: 420000000
    target_fisik: 50
    realisasi_fisik: 76.1
    target_keuangan: 210000000
    realisasi_keuangan: 215000000.50
    kendala: Lelang mundur
  - {nama: Ketertiban}
---
""",
    "berkala/2025-06.md": """---
periode: 2025-06
nomor: 100.2/214/KC/VII/2025
sifat: Biasa
lampiran: 1 (satu) berkas
hal: Laporan Juni 2025
kepada: Bupati
tanggal: 2025-07-07
keadaan: ditandatangani
tembusan: [Sekretaris Daerah, Arsip]
---
## Pendahuluan
Isi.
""",
    "penghargaan/2025-06.md": """---
periode: 2025-06
penerima: [ani-l]
alasan: Pembukuan selalu mutakhir.
diumumkan: 2026-01-19
---
""",
}


def check_record(name: str, text: str | bytes) -> Checked[OfficeRecord | None]:
    """Check a record; `name` is its path below entries/kantor/."""
    data = text if isinstance(text, bytes) else text.encode()
    return check_office_file(f"entries/kantor/{name}", "100644", data, VOCABULARY)


def tell(name: str, old: str, new: str) -> list[str]:
    """Check a good record with one piece replaced; each problem as "3:9 E601 message | hint"."""
    text = GOOD[name]
    assert text.count(old) == 1, old
    return [
        f"{one.line}:{one.column} {one.code} {one.message} | {one.hint}"
        for one in check_record(name, text.replace(old, new)).problems
    ]
