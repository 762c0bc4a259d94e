"""What came out in a letter's period, in groups: the camat's tasks where RHKs name them, or units.

Under tasks every activity is counted once, also those without an RHK.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.aggregate.figures import number_text
from generator.aggregate.letter.tasks import (
    NO_ACTIVITY,
    OTHER,
    TASK_TITLES,
    WORDING_NOTE,
    list_shown,
    map_tasks,
)
from generator.aggregate.results.result_lines import ResultLine, make_result_lines
from generator.aggregate.view_parts import Link
from generator.model.office import Office
from generator.model.person_month import PersonMonthSummary, ResultTotal


class ResultGroup(NamedTuple):
    """One unit or task.

    Attributes:
        name: A unit with its page; a task has none ("").
        caption: Of its table.
        sentence: How many of all activities it has, or that it has none; "" for a unit.
        lines: One an RHK; () where there is none.
    """

    name: Link
    caption: str
    sentence: str
    lines: tuple[ResultLine, ...]


class LetterResults(NamedTuple):
    """The groups in their order, with a title, a sentence before them and a small note.

    `sentence` and `note` are "" where the groups are units.
    """

    title: str
    sentence: str
    note: str
    groups: tuple[ResultGroup, ...]


def make_letter_results(
    office: Office, year: int, summaries: Sequence[PersonMonthSummary], activities: int
) -> LetterResults:
    """Group the results of a period; `activities` counts all, with and without an RHK."""
    totals = [total for summary in summaries for total in summary.results]
    tasks = map_tasks(office, year)
    if not tasks:
        return LetterResults(
            "Pelaksanaan tugas per unit", "", "", _group_by_unit(office, year, totals)
        )
    unplanned = activities - _count(totals)
    of_task: dict[str, list[ResultTotal]] = {}
    for total in totals:
        of_task.setdefault(tasks.get(total.rhk, OTHER), []).append(total)
    if unplanned:
        of_task.setdefault(OTHER, [])
    return LetterResults(
        title="Pelaksanaan tugas camat",
        sentence=_introduce(of_task, activities),
        note=WORDING_NOTE,
        groups=tuple(
            ResultGroup(
                Link(TASK_TITLES[key], ""),
                f"Hasil tugas {key or 'lain'} per RHK",
                _tell_group(key, of_task, activities, unplanned),
                make_result_lines(office, year, of_task.get(key, ())),
            )
            for key in list_shown(of_task)
        ),
    )


def _group_by_unit(
    office: Office, year: int, totals: Sequence[ResultTotal]
) -> tuple[ResultGroup, ...]:
    found = []
    for unit in office.units:
        own = [total for total in totals if total.unit == unit.slug]
        lines = make_result_lines(office, year, own)
        if lines:
            name = Link(unit.nama, f"unit/{unit.slug}/")
            found.append(ResultGroup(name, f"Yang dihasilkan {unit.nama}", "", lines))
    return tuple(found)


def _introduce(of_task: Mapping[str, Sequence[ResultTotal]], activities: int) -> str:
    under = sum(_count(totals) for key, totals in of_task.items() if key != OTHER)
    return (
        f"{number_text(under)} dari {number_text(activities)} kegiatan tercatat di bawah tugas a "
        "sampai h, menurut RHK yang ditulis di laporan. Tiap kegiatan dihitung satu kali."
    )


def _tell_group(
    key: str, of_task: Mapping[str, Sequence[ResultTotal]], activities: int, unplanned: int
) -> str:
    planned = _count(of_task.get(key, ()))
    if key != OTHER:
        return f"{_share(planned, activities)}." if planned else NO_ACTIVITY
    return (
        f"{_share(planned + unplanned, activities)}: {number_text(planned)} untuk RHK yang tidak "
        f"di bawah tugas a sampai h, {number_text(unplanned)} tanpa RHK."
    )


def _share(part: int, whole: int) -> str:
    return f"{number_text(part)} dari {number_text(whole)} kegiatan"


def _count(totals: Sequence[ResultTotal]) -> int:
    return sum(total.kegiatan for total in totals)
