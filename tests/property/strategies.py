"""What people, programs and attackers may type, for the property tests."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from generator.model.report import Activity, Report
from generator.model.report_words import make_default_kind
from tests.reports import CLEAN, PATH

_WORDS = (
    *("tanggal", "pegawai", "status", "kegiatan", "uraian", "hasil", "jumlah", "satuan", "rhk"),
    *("jenis", "mulai", "selesai", "lokasi", "bukti", "kendala", "rencana", "volume", "Hari"),
    *("2025-06-30", "30 Juni 2025", "Senin, 30-6-2025", "10/11/2025", "ani-lestari", "Ani Lestari"),
    *("hadir", "Dinas Luar", "sakit", "ijin", "cuti", "skp", "Tugas Atasan", "monev-dana-desa"),
    *("08.00", "8:30", "08:00", "10:30", "08.00 WITA", "4", "2,5", "1.500", "4 laporan", "0"),
    *("https://contoh.go.id/a", "http://x.id", "Apel pagi", "Rapat: dana", "...", "…", "-", "—"),
    *("---", "—-", "```", "<<<<<<< a", "# catatan", "&a", "*a", "!!str x", "<<: *a", "%YAML 1.1"),
    *("[", "]", "{", "}", "|", ">", "?", "@x", "'", '"', "“", "”", "\\", "\\x41", "•", "1.", "2)"),
    *("7324090101900001", "081234567890", "a@b.co", "![a](b)", "[a](javascript:b)", "&#x202e;"),
)
_SPACES = (
    "\n",
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    "\n  - ",
    "\n- ",
    " ",
    " ",
    ": ",
    ":",
    " #",
    "\t",
    "\r\n",
)
_ODD = ("\ufeff", "\u00a0", "\u200b", "\u202e", "\x00", "\u2028", "７", "é", "👩\u200d💻", "\ufffd")


def soups() -> st.SearchStrategy[bytes]:
    """Texts of everything that a report's reader reacts to, in any order."""
    piece = st.sampled_from(_WORDS) | st.sampled_from(_SPACES) | st.sampled_from(_ODD)
    return st.lists(piece, max_size=60).map(lambda pieces: "".join(pieces).encode())


def spoiled_reports() -> st.SearchStrategy[bytes]:
    """A good report with a few pieces put in, or taken out, anywhere."""
    piece = st.sampled_from(_WORDS) | st.sampled_from(_SPACES) | st.sampled_from(_ODD) | st.just("")
    edit = st.tuples(st.integers(0, len(CLEAN)), st.integers(0, 12), piece)
    return st.lists(edit, max_size=5).map(_spoil)


def _spoil(edits: list[tuple[int, int, str]]) -> bytes:
    text = CLEAN
    for start, length, piece in edits:
        text = text[:start] + piece + text[start + length :]
    return text.encode()


def header_lines() -> st.SearchStrategy[bytes]:
    """Reports of whole lines, most of them right: both readers must judge them alike."""
    line = st.sampled_from(
        (
            *("tanggal: 2025-06-30", "pegawai: ani-lestari", "status: hadir", "status: wfh"),
            *("kegiatan:", "  - Apel pagi", "  - uraian: Rapat", '  - uraian: "Rapat: dana"'),
            *("    hasil: Notulen", "    jumlah: 4", "    jumlah: 2.5", "    jumlah: 1.500"),
            *("    satuan: berkas", "    rhk: arsip", "    rhk: 1.10", "    jenis: skp"),
            *(
                '    mulai: "08:00"',
                "    selesai: 10:30",
                '    selesai: "07:00"',
                "    lokasi: Desa",
            ),
            *("    bukti: https://contoh.go.id/a", "    bukti:", "      - https://contoh.go.id/b"),
            *(
                "    kendala: Hujan",
                "kendala: Hujan",
                "rencana: Besok",
                "  - 1. Apel",
                "  - Rapat: x",
            ),
            *("  - uraian:Rapat", "  - hasil = Rekap", "  - Rapat pukul 10:30", "  - a=b"),
            *("    bukti: https://contoh.go.id/a,", "    bukti: https://a.id/x,https://b.id/y"),
            *("    hasil: -", "    hasil: 50% selesai", "    hasil: ...", "kendala:", "# catatan"),
            *(
                '    hasil: "a\\tb"',
                "    hasil: a  b ",
                "  - uraian: Surat & arsip",
                "---",
                "",
                "isi",
            ),
            *(
                "    hasil: demam",
                "kendala: Sakit",
                "# catatan",
                "    # lagi",
                "    hasil: 'a: b'",
                "    hasil: 'it''s'",
            ),
            *("  - H. Ahmad rapat", "  - a. satu", "    hasil: null", "    jumlah: 010", "  - y"),
        )
    )
    leave = "---\ntanggal: 2025-06-30\npegawai: ani-lestari\nstatus: cuti\n"
    head = "---\ntanggal: 2025-06-30\npegawai: ani-lestari\nstatus: hadir\nkegiatan:\n"
    lines = st.lists(line, max_size=8).map("\n".join)
    return st.tuples(
        st.sampled_from(("---\n", leave, head, head + "  - uraian: Apel\n")), lines
    ).map(lambda parts: f"{parts[0]}{parts[1]}\n---\nisi *bebas*\n".encode())


def any_files() -> st.SearchStrategy[bytes]:
    """Any bytes, soups and spoiled reports."""
    return st.binary(max_size=400) | soups() | spoiled_reports() | header_lines()


_LETTERS = "abcdeXYZ 0123456789 .,:;#-*&!|>%`'\"\\()[]{}?=/+~^_•–—…“”é½👍\n"


def texts() -> st.SearchStrategy[str]:
    """Free texts that a report may hold: no dots or dashes alone, nothing personal, no blanks."""
    some = st.text(alphabet=_LETTERS, max_size=20)
    text = st.tuples(some, st.sampled_from("abXYé"), some).map("".join).map(str.strip)
    return text.filter(lambda text: sum(character.isdecimal() for character in text) < 9)


def activities() -> st.SearchStrategy[Activity]:
    """Activities that are right."""
    minutes = st.integers(0, 24 * 60 - 1)
    times = st.none() | st.tuples(minutes, minutes).map(sorted)
    links = st.lists(
        st.sampled_from(("https://a.go.id/x", "https://b.id/?q=1#a", "https://c.id/:"))
    )
    return st.builds(
        _make_activity,
        st.fixed_dictionaries(
            {"uraian": texts()},
            optional={
                **{name: texts() for name in ("hasil", "satuan", "lokasi", "kendala")},
                "jumlah": st.integers(1, 10**6).map(Decimal) | st.just(Decimal("2.5")),
                "rhk": st.sampled_from(("arsip", "1.10", "010")),
                "jenis": st.sampled_from(("skp", "tugas-atasan", "tambahan")),
                "bukti": links.map(tuple),
            },
        ),
        times,
    )


def _make_activity(fields: dict[str, object], times: list[int] | None) -> Activity:
    jenis = fields.pop("jenis", None)
    rhk = fields.get("rhk")
    named = jenis or make_default_kind(rhk if isinstance(rhk, str) else None)
    clock = [f"{minute // 60:02}:{minute % 60:02}" for minute in times or []]
    start, end = clock or (None, None)
    return Activity(**fields, jenis=named, mulai=start, selesai=end)  # type: ignore[arg-type]  # built above


def reports() -> st.SearchStrategy[Report]:
    """Reports that are right."""
    return st.builds(
        Report,
        st.just(PATH),
        st.just(date(2025, 6, 30)),
        st.just("ani-lestari"),
        st.sampled_from(("hadir", "wfh", "dinas-luar", "diklat")),
        st.lists(activities(), min_size=1, max_size=4).map(tuple),
        st.none() | texts(),
        st.none() | texts(),
        st.sampled_from(("", "Catatan *bebas*.", "  - satu\n  - dua")),
    )
