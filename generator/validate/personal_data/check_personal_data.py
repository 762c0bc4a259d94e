"""Refuse personal data of citizens and staff: SPEC 8. The message never holds the whole number."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.model.shown_value import mask_number
from generator.read.typed_line import TypedLine
from generator.validate.findings import Findings
from generator.validate.personal_data.suspicion import is_free_of_numbers
from generator.validate.personal_data.views import View, make_views
from generator.validate.wording import PERSONAL_DATA

KINDS: Final = {
    "nik": (
        "E201",
        "NIK atau nomor KK",
        "Hapus nomornya; tulis jumlahnya saja, misalnya “melayani 12 berkas KK”.",
    ),
    "npwp": ("E202", "NPWP", "Hapus nomornya; tulis misalnya “memeriksa 3 berkas pajak”."),
    "phone": ("E203", "nomor telepon", "Hapus nomornya; tulis misalnya “menghubungi kepala desa”."),
    "email": (
        "E204",
        "alamat e-mail",
        "Hapus alamatnya; tulis misalnya “mengirim surat ke dinas”.",
    ),
    "account": (
        "E205",
        "nomor rekening bank",
        "Hapus nomornya; tulis misalnya “memeriksa 5 buku rekening desa”.",
    ),
    "nip": ("E206", "NIP", "Hapus nomornya; nama atau jabatan sudah cukup."),
    "bpjs": ("E207", "nomor BPJS", "Hapus nomornya; tulis misalnya “melayani 4 berkas BPJS”."),
}


def check_personal_data(lines: Sequence[TypedLine], findings: Findings) -> None:
    """Refuse personal data anywhere in a file: values, keys, comments, links, narrative."""
    seen: set[tuple[int, str]] = set()
    for view in make_views(lines):
        # "replace": the name of a file may hold what is no UTF-8.
        if is_free_of_numbers(view.text.encode(errors="replace")):
            continue
        for kind, index, masked in _find(view):
            at = view.place(index)
            code, name, hint = KINDS[kind]
            if (at[0], masked) not in seen:
                seen.add((at[0], masked))
                findings.add(at, code, PERSONAL_DATA.format(name=name, masked=masked), hint)


def _find(view: View) -> Iterator[tuple[str, int, str]]:
    """Find everything personal in a view: kind, index, and what may be shown of it."""
    # Imported here: few reports hold so many digits, and the expressions take time to compile.
    from generator.validate.personal_data.addresses import find_addresses  # noqa: PLC0415
    from generator.validate.personal_data.numbers import find_numbers  # noqa: PLC0415

    for number in find_numbers(view.text):
        yield number.kind, number.start, mask_number(number.digits)
    for index, masked in find_addresses(view.text):
        yield "email", index, masked
