"""Ten thousand ways to write somebody's number, and what only looks like one."""

from collections.abc import Callable, Iterator
from random import Random

_PROVINCES = (
    "11",
    "12",
    "14",
    "31",
    "32",
    "33",
    "34",
    "35",
    "51",
    "61",
    "64",
    "71",
    "73",
    "74",
    "91",
)
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def make_nik(random: Random) -> str:
    """A NIK or KK number: place, date of birth (women's day + 40), serial."""
    day = random.randint(1, 28) + random.choice((0, 40))
    place = f"{random.choice(_PROVINCES)}{random.randint(1, 79):02}{random.randint(1, 30):02}"
    born = f"{day:02}{random.randint(1, 12):02}{random.randint(0, 99):02}"
    return f"{place}{born}{random.randint(1, 9999):04}"


def make_npwp(random: Random) -> str:
    """An NPWP of 15 digits."""
    payer = f"{random.randint(0, 99):02}{random.randint(0, 999999):06}{random.randint(0, 9)}"
    return f"{payer}{random.randint(1, 999):03}000"


def make_phone(random: Random) -> str:
    """A mobile number, as it is dialled at home or from abroad."""
    rest = "".join(str(random.randint(0, 9)) for _ in range(random.randint(7, 9)))
    return random.choice(("0", "62")) + f"8{random.randint(1, 9)}{rest}"


def make_nip(random: Random) -> str:
    """A NIP: birth, appointment, sex, serial."""
    born = f"{random.randint(1960, 2002)}{random.randint(1, 12):02}{random.randint(1, 28):02}"
    taken = f"{random.randint(1985, 2025)}{random.randint(1, 12):02}"
    return f"{born}{taken}{random.randint(1, 2)}{random.randint(1, 40):03}"


def _group(digits: str, sizes: tuple[int, ...], mark: str) -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(digits[at : at + size])
        at += size
    parts.append(digits[at:])
    return mark.join(part for part in parts if part)


_SIZES = {
    "nik": ((4, 4, 4), (6, 6), (2, 2, 2, 6), (8,), (1,) * 15, (2,) * 7, (3, 3, 3, 3), (10,)),
    "npwp": ((2, 3, 3, 1, 3),),
    "phone": ((4, 4), (4, 3), (3, 3, 3), (5, 4), (4,), (1,) * 14, (4, 2, 2, 2), (2,) * 6),
    "nip": ((8, 6, 1), (4, 4, 6, 1), (8,), (6, 6)),
}
_MARKS = (
    " ",
    "-",
    ".",
    "  ",
    " - ",
    "\u00a0",
    "\u200b",
    "–",
    "_",
    "*",
    "**",
    "~",
    "`",
    "\\-",
    "\n",
    "·",
)
_LABELS = {
    "nik": ("", "NIK ", "NIK: ", "No. KK ", "a.n. warga NIK. ", "KTP nomor ", "nik=", "**NIK** "),
    "npwp": ("NPWP ", "npwp: ", "NPWP. ", "No NPWP "),
    "phone": ("", "HP ", "WA: ", "hubungi ", "No. telp. ", "kontak: ", "(", "ke "),
    "nip": ("", "NIP ", "NIP. ", "pegawai "),
}
_FRAMES: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: f"Melayani pengurusan berkas {text} di kantor",
    lambda text: f"- {text}.",
    lambda text: f"({text})",
    lambda text: f"**{text}**",
    lambda text: f"| warga | {text} |",
    lambda text: f"# {text}",
    lambda text: f'uraian: "{text}"',
)


def make_variants(count: int, seed: int) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, digits, text)."""
    random = Random(seed)
    makers = (("nik", make_nik), ("npwp", make_npwp), ("phone", make_phone), ("nip", make_nip))
    for number in range(count):
        kind, make = makers[number % len(makers)]
        digits = make(random)
        yield kind, digits, random.choice(_FRAMES)(_dress(kind, digits, random))


def _dress(kind: str, digits: str, random: Random) -> str:
    label = random.choice(_LABELS[kind])
    way = random.randrange(8)
    if way == 0:
        written = digits
    elif way == 1:
        written = digits.translate(random.choice((_WIDE, _ARABIC)))
    elif way == 2 and kind != "npwp":
        cut = random.randint(2, len(digits) - 2)
        written = (
            f"{digits[:cut]}{random.choice(('**', '_', chr(0x200B), '<b>', '</b>'))}{digits[cut:]}"
        )
    elif way == 3:
        escaped = "".join(f"%{ord(digit):02x}" for digit in digits[:6]) + digits[6:]
        written = f"https://contoh.go.id/cari?q={random.choice((digits, escaped))}"
    elif way == 4 and kind != "npwp":
        entity = f"&#{ord(digits[0])};" + digits[1:]
        written = random.choice((entity, f"[{digits}](https://contoh.go.id)"))
    elif kind == "npwp":
        written = random.choice(
            (
                f"{digits[:2]}.{digits[2:5]}.{digits[5:8]}.{digits[8]}-{digits[9:12]}.{digits[12:]}",
                _group(digits, (2, 3, 3, 1, 3), random.choice((" ", ".", "-", "_"))),
                f"0{digits}",
            )
        )
    else:
        written = _group(digits, random.choice(_SIZES[kind]), random.choice(_MARKS))
    if kind == "phone" and written.startswith("62"):
        written = random.choice(("+", "")) + written
    return f"{label}{written}"


BENIGN = (
    "kode rekening 5.1.02.01.01.0024",
    "belanja 5.1.02.01.01.0024 dan 5.1.02.02.01.0013, 5.2.02.05.01.0005",
    "Nomor 800/123/KEC-TT/VI/2025",
    "No. 005/0123/KTT/VI/2025 tanggal 30-06-2025",
    "SP2D 241331302000123",
    "SP2D nomor 00123/SP2D/LS/7.01.0.00/2025",
    "No. SP2D: 73.24/04.0/000123/LS/7.01.0.00.0.00.09.0000/P1/6/2025",
    "DPA/A.1/7.01.0.00.0.00.09.0000/001/2025",
    "Rp 1.250.000.000 dari pagu Rp 12.345.678.900",
    "Rp1.250.000,00",
    "BRI 15.000.000 dan BSI 2.500.000.000",
    "pembayaran rekening listrik Rp 1.250.000",
    "https://drive.google.com/file/d/1A2b3C4d5E6f7081234567890aBcDeFgHi/view?usp=sharing",
    "https://drive.google.com/drive/folders/1Xy_08123456789012-3456789ZzQq",
    "https://docs.google.com/spreadsheets/d/1_0812345678Ab-90/edit#gid=1234567890",
    "https://contoh.go.id/2025/06/30/monev-20250630-0001.pdf",
    "https://maps.app.goo.gl/AbCd1234567890",
    "https://www.google.com/maps/@-2.5123456,120.1234567,15z",
    "-2.5123456, 120.1234567",
    "08.00-10.30, 13.00-15.30",
    "08.15 - 09.30 - 10.45 - 12.00",
    "08.15-09.30; 10.00-11.30; 13.00-14.15",
    "08:15 09:30 10:45 12:00 13:15",
    "pukul 08.30 s.d. 09.30 WITA tanggal 30/06/2025",
    "2025-06-30 08:00 10:30 12:00 13:00",
    "2025-06-30\n2025-07-01\n2025-07-02",
    "30-06-2025 s/d 02-07-2025, 03-07-2025",
    "tahun 2022 2023 2024 2025 2026 2027",
    "1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12.",
    "| 12 | 34 | 56 | 78 | 90 | 12 | 34 | 56 |",
    "| 1 | 20 | 300 | 4.000 |\n| 2 | 25 | 310 | 4.100 |",
    "12 berkas KK, 30 KTP, 14 akta, 2025 lembar",
    "melayani 12 berkas KK",
    "NIK 12 warga diperiksa; NPWP 3 rekanan",
    "rapat @ kantor. Setelah itu apel",
    "hubungi @ani-lestari",
    "kecamatan.tomonitimur@luwutimurkab.go.id",
    "kode barang 1.3.2.05.01.04.001 NUP 0001",
    "register 00012345678",
    "resi JNE 123456789012345",
    "nomor agenda 0123456789",
    "versi 1.2.3.4.5.6.7.8.9.10.11",
    "RT 001/RW 002 Dusun 3, 120 KK, 480 jiwa",
    "luas 43,91 km2; 305.521 jiwa; 6.944,88 km2",
    "Perda 4/2006, PP 17/2018, Perpres 21/2023",
    "kode wilayah 73.24.09 dan 73.24.09.2001",
    'jumlah: 4\n    mulai: "08:15"\n    selesai: "09:30"\n    lokasi: Desa',
    "50% dari 1.234.567 dan 75,25% dari 7.654.321",
    "sertifikat 73.24.09.01.1.00123",
    "barcode 8991234567890",
    "SK Nomor 188.45/123/VI/2025",
    "anggaran 2025: 1.234.567.890.123",
    "0812/KTT/2025",
    "no. 0821.1/234/KTT",
    "rekening belanja 5.1.02.01.01.0024 dan 5.1.02.02.01.0013",
    "Rekening: 5.1.02.01.001.00024",
    "rekonsiliasi rekening kas 30-06-2025 08:00",
    "rek. koran 01-01-2025 - 30-06-2025",
    "bank sampah 120 kg, 2025-06-30 14:00",
    "rekening listrik 250.000 1.250.000",
    "desa mandiri 12.345 67.890 11.111",
    "PNPM Mandiri 2014 2015 2016",
    "pencairan rekening tahap 1 60% 450.000.000",
    "surat keluar 0813/0814/0815/2025",
    "No. 0852/0042/2025",
    "0812/01/2025 dan 081/0123/2025",
    "hubungi kepala desa perihal surat 0812/0042/2025",
    "WA 08.00 09.00 10.00 11.00",
    "telepon 08-12-2025 10:00",
    "hubungi 08-07-2025 08-09-2025",
    "| Belanja telepon | 850.000 | 850.000 |",
    "biaya telepon 85.123.456.789",
    "| KK | 120 | 135 | 140 | 150 | 160 |",
    "| Jumlah KK | 1.234 | 5.678 | 9.012 | 3.456 |",
    "| 62 | 812 | 345 | 678 | 9 |",
    "BPJS 12.345.678.901",
    "NIB 0812230045678",
    "token listrik 7324 0915 0585 0001 2345",
    "Rp7324091505850001",
    "https://contoh.go.id/d41d8cd98f00b204e7324091505850001998ecf84",
    "rekap NIK ganda per desa: 1210, 1117, 1287, 2334, 1049",
    "rekap BPJS per desa: 188, 2119, 2124, 415",
    "rekap KTP per desa: 2467 1095 904 1258",
    "| Bank BRI | 64 | 728 | 49 | 867 | 84 |",
    "PBB NOP 73.24.087.004.019-0160.5",
    "faktur pajak 077.085-25.81452377",
    "https://contoh.go.id/f/f4da2155-d1e5-0840-5494-05b3de1c30b6.pdf",
    "token 0760 4320 0877 9914 7541",
)


def make_benign(count: int, seed: int) -> Iterator[str]:
    """Yield rows of a table, codes and identifiers that are nobody's number."""
    random = Random(seed)
    for number in range(count):
        yield _BENIGN_MAKERS[number % len(_BENIGN_MAKERS)](random)


def _make_row(random: Random) -> str:
    cells = (
        f"{random.randint(1, 999)}",
        f"{random.randint(1, 9)}.{random.randint(0, 999):03}",
        f"{random.randint(1, 999)}.{random.randint(0, 999):03}.{random.randint(0, 999):03}",
    )
    row = [random.choice(cells) for _ in range(random.randint(3, 8))]
    return f"| {random.choice(('KK', 'Telepon', 'Bank BRI', 'Jiwa'))} | {' | '.join(row)} |"


def _make_tax_object(random: Random) -> str:
    return (
        f"NOP 73.24.{random.randint(10, 99):03}.{random.randint(1, 20):03}."
        f"{random.randint(1, 30):03}-{random.randint(1, 9999):04}.{random.randint(0, 9)}"
    )


def _make_uuid(random: Random) -> str:
    digits = f"{random.getrandbits(128):032x}"
    return f"https://contoh.go.id/{_group(digits, (8, 4, 4, 4), '-')}"


def _make_budget_line(random: Random) -> str:
    code = f"5.{random.randint(1, 3)}.{random.randint(1, 5):02}.{random.randint(1, 5):02}"
    tail = f"{random.randint(1, 99):02}.{random.randint(1, 99):04}"
    return f"rekening belanja {code}.{tail}, sisa {random.randint(1, 999)}.{tail[-3:]}.000"


def _make_letter_number(random: Random) -> str:
    word = random.choice(("surat", "No.", "SK", "arsip"))
    return f"{word} {random.randint(0, 999):03}/{random.randint(1, 9999):04}/2025"


_BENIGN_MAKERS: tuple[Callable[[Random], str], ...] = (
    _make_row,
    _make_tax_object,
    _make_uuid,
    _make_budget_line,
    _make_letter_number,
)
