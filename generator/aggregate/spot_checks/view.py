"""The pages of spot checks (sidak): the newest, and every one in its year."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from generator.aggregate.figures import NO_FIGURE
from generator.aggregate.indonesian import date_text, month_text
from generator.aggregate.sentences import waiting_sentence
from generator.aggregate.spot_checks.block import (
    FINDING_HEADS,
    SpotCheckBlock,
    make_spot_check_block,
    word_findings,
)
from generator.aggregate.spot_checks.places import SpotCheckPart
from generator.aggregate.view_parts import Link, PageHead
from generator.model.office_records import SpotCheck
from generator.model.period import month_of
from generator.model.person_month import PersonMonthSummary
from generator.model.provenance import Provenance
from generator.model.site import SiteContext

_FOLDER = "entries/kantor/sidak/"
SpotCheckNews = tuple[SpotCheck, Sequence[PersonMonthSummary], Provenance | None]


class SpotCheckMonth(NamedTuple):
    """A month's name and its checks."""

    name: str
    blocks: tuple[SpotCheckBlock, ...]


class SpotCheckView(NamedTuple):
    """Everything on a page of checks.

    Attributes:
        head: Address and titles.
        trail: The way back; () on /sidak/ itself.
        title: Its heading.
        sentence: How many, and the newest in words.
        months: In the order they are read: newest first on /sidak/, oldest first in a year.
        archive: Where the years begin; () on a year's page.
        previous: The part before this one; None on the first and on /sidak/.
        downloads: The data files.
        figures: How the sums of the first check shown came about; "" where nothing was counted.
    """

    head: PageHead
    trail: tuple[Link, ...]
    title: str
    sentence: str
    months: tuple[SpotCheckMonth, ...]
    archive: tuple[Link, ...]
    previous: Link | None
    downloads: tuple[Link, ...]
    figures: str
    heads: tuple[tuple[str, bool], ...] = FINDING_HEADS


def make_spot_check_list_view(
    context: SiteContext,
    newest: Sequence[SpotCheckNews],
    parts: Sequence[SpotCheckPart],
    refused: int = 0,
) -> SpotCheckView:
    """Make /sidak/.

    Args:
        context: The office.
        newest: A part's worth, newest first, each with its month and its arrival.
        parts: All checks in their places.
        refused: How many records are there and could not be accepted.
    """
    months = _by_month(context, newest)
    return SpotCheckView(
        head=PageHead(
            "sidak/",
            "Sidak",
            f"Pemeriksaan mendadak di {context.office.nama}: temuan dan tindak lanjutnya.",
            "unit",
            _FOLDER,
        ),
        trail=(),
        title="Sidak",
        sentence=_word_all(parts) + waiting_sentence(refused, "catatan sidak"),
        months=months,
        archive=tuple(Link(_name_part(part), part.address) for part in reversed(parts)),
        previous=None,
        downloads=spot_check_downloads(),
        figures=_word_sum(months),
    )


def make_spot_check_part_view(
    context: SiteContext,
    part: SpotCheckPart,
    before: SpotCheckPart | None,
    checks: Sequence[SpotCheckNews],
) -> SpotCheckView:
    """Make the page of a year's part; it names nothing later than itself."""
    title = f"Sidak {_name_part(part)}"
    first, last = (date_text(part.checks[place].tanggal) for place in (0, -1))
    span = first if first == last else f"{first} sampai {last}"
    sentence = f"{len(part.checks)} sidak, {span}. Yang lama di atas."
    months = _by_month(context, checks)
    return SpotCheckView(
        head=PageHead(
            part.address, f"{title}: {context.office.nama}", f"{title}: {sentence}", "unit", _FOLDER
        ),
        trail=(Link("Sidak", "sidak/"),),
        title=title,
        sentence=sentence,
        months=months,
        archive=(),
        previous=Link(f"Sidak {_name_part(before)}", before.address) if before else None,
        downloads=spot_check_downloads(),
        figures=_word_sum(months),
    )


def spot_check_downloads() -> tuple[Link, ...]:
    """List the files of all checks."""
    return Link("Sidak (CSV)", "data/sidak.csv"), Link("JSON", "data/sidak.json")


def _word_all(parts: Sequence[SpotCheckPart]) -> str:
    checks = [check for part in parts for check in part.checks]
    if not checks:
        return "Sidak: belum ada data."
    newest = checks[-1]
    found = word_findings(newest.temuan)
    return f"{len(checks)} sidak tercatat. Yang terbaru, {date_text(newest.tanggal)}: {found}."


def _by_month(context: SiteContext, checks: Sequence[SpotCheckNews]) -> tuple[SpotCheckMonth, ...]:
    return tuple(
        SpotCheckMonth(
            month_text(month),
            tuple(
                make_spot_check_block(context, check, summaries, life)
                for check, summaries, life in group
            ),
        )
        for month, group in groupby(checks, key=lambda news: month_of(news[0].tanggal))
    )


def _word_sum(months: Sequence[SpotCheckMonth]) -> str:
    """Write the sum of people in place of the first check shown, unit by unit."""
    if not months:
        return ""
    block = months[0].blocks[0]
    found = [line.numbers[0] for line in block.lines if line.numbers[0] != NO_FIGURE]
    if not found:
        return ""
    total, _, note = block.total.numbers[0].partition(" ")
    equation = f"{' + '.join(found)} = {total}" if len(found) > 1 else total
    return f"{block.title}: {equation} orang di tempat{' ' if note else ''}{note}"


def _name_part(part: SpotCheckPart) -> str:
    return part.year + (f" bagian {part.number}" if part.number > 1 else "")
