"""The day's activities of each person: a line that tells the day, folded open to a table."""

from collections.abc import Iterator
from typing import Final

from generator.aggregate.indonesian import long_date_text
from generator.aggregate.people import short_name_of
from generator.aggregate.results.result_lines import pick_planned
from generator.aggregate.review.difference import amount_text
from generator.model.office import Office
from generator.model.report import Activity, Report
from generator.model.review import ChangedReport, Review
from generator.render.annotations.summary import escape_markdown

_MOST_IN_CELL: Final = 240
_MOST_IN_LINE: Final = 110
_HEAD: Final = "| Kegiatan | Hasil | RHK |\n| --- | --- | --- |\n"


def render_activities(review: Review, office: Office) -> list[str]:
    """Write a block for each report that is accepted, a heading before each day if several."""
    blocks: list[str] = []
    told = [report for report in review.reports if report.after is not None]
    has_days = len({report.day for report in told}) > 1
    day = None
    for report in told:
        heading = ""
        if has_days and report.day != day:
            day, heading = report.day, f"**{long_date_text(report.day)}**\n\n"
        blocks.append(heading + _block(report, office))
    return blocks


def _block(changed: ChangedReport, office: Office) -> str:
    name = escape_markdown(short_name_of(office, changed.pegawai))
    report = changed.after
    if report is None or report.is_leave:
        return f"<b>{name}</b>: tidak bertugas\n\n"
    summary = f"<b>{name}</b>: {_tell(report)}"
    if _is_told_in_a_line(report):
        return f"{summary}\n\n"
    rows = "".join(_row(activity, report, office) for activity in report.kegiatan)
    return f"<details><summary>{summary}</summary>\n\n{_HEAD}{rows}{_below(report)}\n</details>\n\n"


def _tell(report: Report) -> str:
    """Tell a day in a line: what came out of it, or what was done; then how many activities."""
    results = [one.hasil or amount_text(one) for one in report.kegiatan if one.has_result]
    told = results or [one.uraian for one in report.kegiatan]
    count = f" ({len(report.kegiatan)} kegiatan)" if len(report.kegiatan) > 1 else ""
    return f"{escape_markdown(_cut('; '.join(told), _MOST_IN_LINE))}{count}"


def _is_told_in_a_line(report: Report) -> bool:
    """Tell whether a table would say no more than the line above it."""
    (first, *more) = report.kegiatan
    return (
        not more
        and Activity(first.uraian, jenis=first.jenis) == first
        and len(first.uraian) <= _MOST_IN_LINE
        and not (report.kendala or report.rencana or report.narasi)
    )


def _row(activity: Activity, report: Report, office: Office) -> str:
    cells = (
        _cell(activity.uraian),
        _outcome(activity),
        _cell(_planned(activity, report, office)),
    )
    return f"| {' | '.join(cells)} |\n"


def _outcome(activity: Activity) -> str:
    result, amount = activity.hasil or "", amount_text(activity)
    if amount.casefold() in result.casefold():
        amount = ""  # "7 keluarga" is said once
    told = [
        _cell(result),
        f"**{_cell(amount)}**" if amount else "",
        f"{len(activity.bukti)} bukti" if activity.bukti else "",
    ]
    return " · ".join(filter(None, told)) or "–"


def _cell(text: str) -> str:
    return escape_markdown(_cut(text, _MOST_IN_CELL))


def _planned(activity: Activity, report: Report, office: Office) -> str:
    if activity.rhk is None:
        return "–"
    planned = pick_planned(office, activity.rhk, report.tanggal.year)
    return planned.nama if planned else activity.rhk


def _below(report: Report) -> str:
    obstacles = [report.kendala, *(activity.kendala for activity in report.kegiatan)]
    return "".join(_paragraphs("Kendala", obstacles)) + "".join(
        (*_paragraphs("Rencana", [report.rencana]), *_paragraphs("Catatan", [report.narasi]))
    )


def _paragraphs(label: str, texts: list[str | None]) -> Iterator[str]:
    for text in texts:
        if text:
            yield f"\n{label}: {_cell(text)}\n"


def _cut(text: str, limit: int) -> str:
    line = " ".join(text[: 4 * limit].split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
