"""Why a path, mode or size under entries/ is refused, and what to do: SPEC 1, 2 and 8."""

import re
import unicodedata
from typing import Final

from generator.model.report_words import MAX_FILE_BYTES
from generator.model.shown_value import show_path, show_value
from generator.problems import Problem, make_problem
from generator.validate.folding import fold_word
from generator.validate.nearest import find_nearest
from generator.validate.report_path import OFFICE_SLUG, parse_entry_path
from generator.validate.vocabulary import Vocabulary

_SHAPE: Final = "entries/<pegawai>/<tahun>/<bulan>/<tahun-bulan-tanggal>.md"
_SECOND: Final = re.compile(
    r"(?P<first>.*/[0-9]{4}-[0-9]{2}-[0-9]{2})(?: ?\([0-9]{1,3}\)|[-_. ]+[a-z0-9]{1,12})\.md",
    re.IGNORECASE | re.ASCII,
)
_DAY_FILE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\.md", re.ASCII)
_MODES: Final = {
    "120000": "tautan simbolik (symlink)",
    "160000": "submodul git",
    "100755": "berkas yang dapat dijalankan (mode 100755)",
    "100664": "berkas dengan mode 100664",
    "010000": "pipa (fifo)",
    "140000": "soket",
    "rusak": "entri rusak di dalam pohon git",
}
_REGULAR: Final = "100644"


def explain_entry_path(path: str, vocabulary: Vocabulary | None = None) -> Problem:
    """Say why a path may not lie under entries/, or who its person is not.

    Args:
        path: The path, of any shape.
        vocabulary: The roster, for the nearest name; None where it is not at hand.
    """
    entry = parse_entry_path(path)
    if entry is not None:
        return _explain_person(path, entry.pegawai or OFFICE_SLUG, vocabulary)
    plain = unicodedata.normalize("NFKC", path)
    if plain != path or not path.isascii():
        return make_problem(
            path,
            "E016",
            "Nama berkas atau folder ini memuat huruf yang mirip, tetapi bukan huruf biasa.",
            f"Pakai huruf kecil a-z, angka dan tanda hubung biasa: {_SHAPE}.",
        )
    if (match := _SECOND.fullmatch(path)) is not None and not path.startswith("entries/kantor/"):
        first = f"{match['first']}.md"
        if parse_entry_path(first) is not None:
            return explain_second_file(path, first)
    return _explain_shape(path)


def explain_second_file(path: str, first: str) -> Problem:
    """Say that a person's day has a file already."""
    return make_problem(
        path,
        "E011",
        f"Ini berkas kedua untuk hari yang sama; yang pertama {show_path(first)}.",
        "Pindahkan isinya ke berkas yang pertama, lalu hapus berkas ini.",
    )


def _explain_shape(path: str) -> Problem:
    """Say what is wrong with the shape of a plain path."""
    lowered = path.lower()
    if lowered != path and parse_entry_path(lowered) is not None:
        return make_problem(
            path,
            "E010",
            "Nama berkas dan folder harus huruf kecil semua.",
            f"Ganti namanya menjadi {show_path(lowered)}.",
        )
    parts = path.split("/")
    if parts[-1].startswith(".") or any(part.startswith(".git") for part in parts):
        return make_problem(
            path,
            "E015",
            f"Berkas {show_value(parts[-1])} tidak boleh ada di dalam entries/.",
            "Hapus berkas ini; pengaturan tidak disimpan di entries/.",
        )
    if (match := _DAY_FILE.fullmatch(parts[-1])) is not None and len(parts) > 1:
        right = f"entries/{parts[1]}/{match[1]}/{match[2]}/{parts[-1]}"
        if right != path and parse_entry_path(right) is not None:
            return make_problem(
                path,
                "E012",
                "Folder tahun atau bulan tidak cocok dengan nama berkasnya.",
                f"Pindahkan ke {show_path(right)}, atau perbaiki nama berkasnya.",
            )
    if len(parts) > 1 and parts[1] == OFFICE_SLUG:
        return make_problem(
            path,
            "E010",
            "Nama ini bukan nama catatan kantor yang dikenal.",
            "Yang dikenal: kehadiran/2025-06.csv, sidak/2025-06-30-nama.md, realisasi/2025-T2.md, "
            "berkala/2025-06.md, penghargaan/2025-06.md.",
        )
    return make_problem(
        path,
        "E010",
        "Nama berkas ini bukan nama laporan harian.",
        f"Pakai bentuk {_SHAPE}, misalnya entries/ani-lestari/2025/06/2025-06-30.md.",
    )


def _explain_person(path: str, slug: str, vocabulary: Vocabulary | None) -> Problem:
    """Say that a folder belongs to nobody on the roster."""
    present = vocabulary.former_slugs.get(slug) if vocabulary is not None else None
    people = vocabulary.people if vocabulary is not None else {}
    near = present or find_nearest(fold_word(slug), people)
    hint = f"Pindahkan ke folder entries/{near}/" if near else "Pakai nama folder dari pegawai.yml"
    return make_problem(
        path,
        "E013",
        f"Folder {show_value(slug)} bukan milik pegawai yang terdaftar.",
        f"{hint}, atau minta admin mendaftarkannya di site_config/pegawai.yml.",
    )


def check_tree_entry(path: str, mode: str, size: int) -> tuple[Problem, ...]:
    """Check how a path stands in the tree: its mode as git writes it, and its size in bytes."""
    problems = []
    if mode != _REGULAR:
        what = _MODES.get(mode, f"berkas dengan mode {show_value(mode)}")
        problems.append(
            make_problem(
                path,
                "E014",
                f"Ini {what}; yang boleh hanya berkas biasa (mode 100644).",
                "Hapus, lalu buat lagi sebagai berkas teks biasa lewat laman web repositori.",
            )
        )
    elif size > MAX_FILE_BYTES:
        problems.append(
            make_problem(
                path,
                "E002",
                f"Berkas ini terlalu besar: {-(-size // 1024)} KiB, paling besar 64 KiB.",
                "Ringkas laporannya, dan taruh dokumen panjang sebagai tautan di bukti.",
            )
        )
    return tuple(problems)
