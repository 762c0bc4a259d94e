"""What the search index reads of one person's month: text only, never shown as a page.

One document per person-month, each day a heading with an id, so that a hit leads to the day.
What filters need stands in the head, where Pagefind does not look: its own filters give other
bytes on every run (docs/decisions/0007).
"""

import json
import re
from html import escape, unescape

from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import month_text
from generator.model.office import Person
from generator.model.person_month import PersonMonth
from generator.model.report import Activity, Report

_FACETS_OPEN, _FACETS_CLOSE = '<meta name="saring" content="', '">'
# Bounded and without nesting, so that 60,000 brackets cost no more than their length.
_LINK = re.compile(r"\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}\)")
_MARKS = str.maketrans({"*": "", "`": "", "#": " ", ">": " ", "|": " "})


def render_search_document(person_month: PersonMonth, person: Person) -> str:
    """Write the document of a month; "" where no accepted report has anything to find.

    Args:
        person_month: The month; days of leave and refused files leave no trace in the index.
        person: Whose month it is; the name is in the title. The unit's name is not indexed: whoever
            looks for "pelayanan" wants the days on which it was given, not a section's every month.
    """
    facets = _Facets()
    sections = []
    for day in person_month.days:
        text = "" if day.report is None else _day_html(day.report)
        if day.report is not None and text:
            facets.add(day.day.day, day.unit, day.report)
            # The number of the day is all the text its heading needs: the reader sees the date that
            # search.js makes of the id, and "Juni 2025" is not indexed twenty times over.
            sections.append(f'<h2 id="{day.day.isoformat()}">{day.day.day}</h2>{text}')
    if not sections:
        return ""
    title = f"{person.nama} – {month_text(person_month.month)}"
    return (
        '<!doctype html><html lang="id"><head><meta charset="utf-8">'
        f"{_FACETS_OPEN}{escape(facets.to_json(person_month))}{_FACETS_CLOSE}</head>"
        "<body data-pagefind-body>"
        f'<h1 data-pagefind-meta="title">{escape(title)}</h1>'
        f"{''.join(sections)}</body></html>"
    )


def read_facets(document: str) -> list[object]:
    """Read back what filters need: [pegawai, month, {unit: days}, {jenis: days}].

    Days are a bit mask, 1 << (day - 1): 31 bits, still positive for JavaScript's operators.
    """
    start = document.index(_FACETS_OPEN) + len(_FACETS_OPEN)
    facets: list[object] = json.loads(unescape(document[start : document.index('">', start)]))
    return facets


class _Facets:
    """The days on which a unit or a kind of activity occurs, gathered over one month."""

    def __init__(self) -> None:
        self.units: dict[str, int] = {}
        self.kinds: dict[str, int] = {}

    def add(self, day: int, unit: str, report: Report) -> None:
        bit = 1 << (day - 1)
        self.units[unit] = self.units.get(unit, 0) | bit
        for activity in report.kegiatan:
            self.kinds[activity.jenis] = self.kinds.get(activity.jenis, 0) | bit

    def to_json(self, person_month: PersonMonth) -> str:
        row = [person_month.pegawai, person_month.month, self.units, self.kinds]
        return json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _day_html(report: Report) -> str:
    if report.is_leave:
        return ""  # neither the kind of leave nor a note on it may be found
    parts = [_activity_html(activity) for activity in report.kegiatan]
    parts += [_paragraph(text) for text in (report.kendala, report.rencana) if text]
    if report.narasi:
        parts.append(_paragraph(plain_text(report.narasi)))
    return "".join(parts)


def _activity_html(activity: Activity) -> str:
    words = [activity.uraian]
    if activity.hasil:
        words.append(activity.hasil)
    if activity.jumlah is not None:
        words.append(f"{number_text(activity.jumlah)} {activity.satuan or ''}".rstrip())
    words += [text for text in (activity.lokasi, activity.kendala) if text]
    return _paragraph(" · ".join(words))


def _paragraph(text: str) -> str:
    return f"<p>{escape(text, quote=False)}</p>"


def plain_text(markdown: str) -> str:
    """Take the marks out of Markdown, roughly: enough to search in, and to read one line of."""
    return _LINK.sub(r"\1", markdown).translate(_MARKS)
