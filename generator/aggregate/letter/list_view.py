"""The list of the camat's periodic reports, newest first."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.aggregate.evidence import make_source
from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import date_text, period_text
from generator.aggregate.letter.figures import months_of_letter
from generator.aggregate.letter.status import make_steps
from generator.aggregate.letter.view import NOT_WRITTEN
from generator.aggregate.sentences import waiting_sentence
from generator.aggregate.view_parts import Link, PageHead, Source
from generator.model.office_records import PeriodicReport
from generator.model.site import SiteContext


class LetterLine(NamedTuple):
    """One letter: its period with its page, its number, its day and its state."""

    name: Link
    about: str
    number: str
    day: str
    state: str
    modifier: str  # of the mark: kini where the way is not yet at its end, lewat where it is


class LetterListView(NamedTuple):
    """Everything on the list of letters, newest first; `figures` is "2 dari 3 laporan"."""

    head: PageHead
    sentence: str
    lines: tuple[LetterLine, ...]
    figures: str
    source: Source
    downloads: tuple[Link, ...]


def make_letter_list_view(
    context: SiteContext, letters: Sequence[PeriodicReport], refused: int = 0
) -> LetterListView:
    """Make the list of letters, given in any order; `refused` more could not be accepted."""
    newest = sorted(letters, key=_place, reverse=True)
    folder = "entries/kantor/berkala/"
    return LetterListView(
        head=PageHead(
            address="berkala/",
            title="Laporan camat kepada bupati",
            description=f"Laporan berkala camat {context.office.nama} kepada bupati.",
            section="bulan",
            source_path=folder,
        ),
        sentence=_make_sentence(letters) + waiting_sentence(refused, "laporan berkala"),
        lines=tuple(map(_make_line, newest)),
        figures=_share(letters),
        source=make_source(context, f"{number_text(len(letters))} laporan berkala", folder),
        downloads=letter_downloads(),
    )


def letter_downloads() -> tuple[Link, ...]:
    """List the files of all letters."""
    return Link("Laporan camat (CSV)", "data/berkala.csv"), Link("JSON", "data/berkala.json")


def _place(letter: PeriodicReport) -> tuple[str, bool]:
    """Sort by the last month; the quarter's letter after that month's own."""
    return months_of_letter(letter.periode)[-1], "T" in letter.periode


def _make_sentence(letters: Sequence[PeriodicReport]) -> str:
    if not letters:
        return "Belum ada laporan berkala."
    return f"{_share(letters)} camat kepada bupati sudah diterima."


def _share(letters: Sequence[PeriodicReport]) -> str:
    received = sum(letter.keadaan == "diterima" for letter in letters)
    return f"{number_text(received)} dari {number_text(len(letters))} laporan"


def _make_line(letter: PeriodicReport) -> LetterLine:
    now = next(step for step in make_steps(letter.keadaan) if step.note == "sekarang")
    return LetterLine(
        name=Link(period_text(letter.periode), f"berkala/{letter.periode}/"),
        about=letter.hal or "",
        number=letter.nomor or NOT_WRITTEN,
        day=date_text(letter.tanggal) if letter.tanggal else NOT_WRITTEN,
        state=now.word,
        modifier="lewat" if letter.keadaan == "diterima" else "kini",
    )
