"""A Markdown logbook becomes report files and a review sheet; nothing is written here."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from generator.pipeline.imports.finish_import import ImportResult, finish_import
from generator.problems import make_problem
from generator.read.logbook.draft_reports import draft_reports
from generator.read.logbook.lost_letters import drop_lost_letters
from generator.read.logbook.read_markdown import read_markdown_logbook
from generator.validate.vocabulary import Vocabulary

MARKDOWN_ENDINGS = (".md", ".markdown")


def import_logbook(
    name: str,
    data: bytes,
    pegawai: str,
    *,
    vocabulary: Vocabulary | None = None,
    choices: Mapping[int, date] | None = None,
) -> ImportResult:
    """Turn a logbook into reports of one person; equal arguments give equal results.

    Args:
        name: The file's name; its ending tells the format.
        data: The file as it is.
        pegawai: Slug of the person.
        vocabulary: Where given, each report must pass the check, or its day is refused.
        choices: Line of a refused heading to the date somebody decided on.
    """
    source = safe_name(name)
    if not source.lower().endswith(MARKDOWN_ENDINGS):
        finding = "Jenis berkas ini belum dapat diimpor."
        hint = "Simpan logbook sebagai berkas Markdown (.md), lalu impor lagi."
        return ImportResult({}, "", (make_problem(source, "E705", finding, hint),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        hint = 'Simpan ulang berkas itu dengan penyandian "UTF-8", lalu impor lagi.'
        finding = "Huruf-huruf berkas ini tidak dapat dibaca."
        return ImportResult({}, "", (make_problem(source, "E706", finding, hint),))
    sha256 = hashlib.sha256(data).hexdigest()
    text, notes = drop_lost_letters(text)
    drafted = draft_reports(read_markdown_logbook(text, source, sha256), pegawai, choices)
    drafted = replace(drafted, notes=(*notes, *drafted.notes))
    return finish_import(drafted, vocabulary)


def safe_name(name: str) -> str:
    """Give the file name without folders and without what could break a comment line."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(letter if letter.isprintable() else "_" for letter in last)
