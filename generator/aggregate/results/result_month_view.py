"""The page of one planned result in one month: every activity that names it, person by person."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.aggregate.downloads import month_downloads
from generator.aggregate.evidence import make_source, month_span
from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import month_text, quarter_text
from generator.aggregate.people import name_of, unit_name
from generator.aggregate.results.plan_lines import owner_units
from generator.aggregate.results.result_lines import amounts_text, pick_planned
from generator.aggregate.results.result_view import month_address
from generator.aggregate.view_parts import Link, PageHead, Source
from generator.model.office import PlannedResult
from generator.model.period import quarter_of
from generator.model.site import ResultRow, SiteContext


class PersonDeeds(NamedTuple):
    """Some activities of one person, ascending by day.

    Attributes:
        pegawai: Slug.
        unit: The person's unit on those days.
        rows: List items as HTML that `render` made and escaped; they are only passed on here.
    """

    pegawai: str
    unit: str
    rows: str


class DeedGroup(NamedTuple):
    """One person's activities.

    Attributes:
        name: Leads to the person's month.
        anchor: The person's slug, on the first group of that person; "" on later ones.
        facts: "9 kegiatan · tercatat 12 laporan, 3 kegiatan · bersama unit Sekretariat".
        rows: List items as HTML.
    """

    name: Link
    anchor: str
    facts: str
    rows: str


class ResultMonthView(NamedTuple):
    """Everything on the page; people by name."""

    head: PageHead
    trail: tuple[Link, ...]
    name: str
    month_name: str
    sentence: str
    groups: tuple[DeedGroup, ...]
    parts: tuple[Link, ...]
    source: Source
    downloads: tuple[Link, ...]
    figures: str


class PageOfMonth(NamedTuple):
    """Which page of a result's month: the part, of how many, and the newest commit of its files."""

    rhk: str
    month: str
    part: int
    parts: int
    commit: str | None


def make_result_month_view(
    context: SiteContext,
    page: PageOfMonth,
    rows: Sequence[ResultRow],
    deeds: Iterable[PersonDeeds],
) -> ResultMonthView:
    """Make one page of a result's month.

    Args:
        context: The office.
        page: Which page.
        rows: What was recorded for that RHK in that month.
        deeds: What stands on this part of it, by name of the person.
    """
    month = page.month
    plan = pick_planned(context.office, page.rhk, int(month[:4]))
    assert plan is not None, "an RHK with a page is in a plan"
    when, part = month_text(month), f", bagian {page.part} dari {page.parts}"
    amounts = amounts_text((row.total for row in rows), plan)
    count = number_text(sum(row.total.kegiatan for row in rows))
    people = len({row.pegawai for row in rows})
    sentence = f"{count} kegiatan oleh {people} pegawai; "
    sentence += f"tercatat {', '.join(amounts)}." if amounts else "belum ada jumlah tercatat."
    quarter = quarter_of(month)
    return ResultMonthView(
        head=PageHead(
            address=month_address(page.rhk, month, page.part),
            title=f"{plan.nama}, {when}{part if page.parts > 1 else ''}",
            description=f"{when}: {sentence}",
            section="hasil",
            source_path="entries/",
        ),
        trail=(
            Link("Rencana hasil kerja", "hasil/"),
            Link(plan.nama, f"hasil/{page.rhk}/"),
            Link(quarter_text(quarter), f"triwulan/{quarter}/"),
        ),
        name=plan.nama,
        month_name=when + (part if page.parts > 1 else ""),
        sentence=sentence,
        groups=_make_groups(context, plan, month, rows, deeds),
        parts=_link_parts(page),
        source=make_source(
            context, f"{count} kegiatan, {month_span(context, month)}", "entries/", page.commit
        ),
        downloads=month_downloads(month),
        figures=_word_figures(rows, amounts),
    )


def _make_groups(
    context: SiteContext,
    plan: PlannedResult,
    month: str,
    rows: Sequence[ResultRow],
    deeds: Iterable[PersonDeeds],
) -> tuple[DeedGroup, ...]:
    own_units = owner_units(context.office, plan)
    groups: list[DeedGroup] = []
    named: set[str] = set()
    for deed in deeds:
        own = [r for r in rows if (r.pegawai, r.total.unit) == (deed.pegawai, deed.unit)]
        facts = [f"{number_text(sum(row.total.kegiatan for row in own))} kegiatan"]
        if amounts := amounts_text((row.total for row in own), plan):
            facts.append(f"tercatat {', '.join(amounts)}")
        if own_units and deed.unit not in own_units:
            facts.append(f"bersama unit {unit_name(context.office, deed.unit)}")
        name = Link(name_of(context.office, deed.pegawai), f"pegawai/{deed.pegawai}/{month}/")
        anchor = "" if deed.pegawai in named else deed.pegawai
        named.add(deed.pegawai)
        groups.append(DeedGroup(name, anchor, " · ".join(facts), deed.rows))
    return tuple(groups)


def _link_parts(page: PageOfMonth) -> tuple[Link, ...]:
    """Lead to the other pages of the month."""
    return tuple(
        Link(f"Bagian {part}", month_address(page.rhk, page.month, part))
        for part in range(1, page.parts + 1)
        if part != page.part
    )


def _word_figures(rows: Sequence[ResultRow], amounts: Sequence[str]) -> str:
    """Say how many activities the sums are made of."""
    counted = sum(row.total.kegiatan for row in rows if row.total.satuan is not None)
    without = sum(row.total.kegiatan for row in rows if row.total.satuan is None)
    return (
        f"{number_text(counted)} kegiatan dengan jumlah: {', '.join(amounts) or '–'}; "
        f"{number_text(without)} kegiatan tanpa jumlah"
    )
