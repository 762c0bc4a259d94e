"""The page of one month's award: the shortlist with every component, and what the camat decided."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.aggregate.award.announcement import explain_announcement
from generator.aggregate.award.decision import DecisionPart, make_decision_part
from generator.aggregate.award.month import AwardMonth
from generator.aggregate.award.score import Candidate, Component
from generator.aggregate.award.texts import (
    COMPONENT_FORMULAS,
    COMPONENT_NAMES,
    COPY_RULE,
    TIE_RULE,
    UNMEASURED_RULE,
    award_downloads,
    eligibility_rule,
    eligibility_text,
    part_text,
    score_text,
    version_text,
    work_out,
)
from generator.aggregate.evidence import make_source, month_span, records_text
from generator.aggregate.figures import number_text
from generator.aggregate.indonesian import date_text, month_text
from generator.aggregate.notes_of_month import day_address
from generator.aggregate.people import short_name_of, unit_name
from generator.aggregate.view_parts import Link, PageHead, Source
from generator.model.period import last_day
from generator.model.site import SiteContext

MOST_COPIES = 10  # named a person; the person's month has them all


class ComponentCell(NamedTuple):
    """One component of one person: "28,5" of weight 30, from "19 dari 20"."""

    name: str
    points: str
    weight: int
    detail: str


class CandidateLine(NamedTuple):
    """One name on the shortlist; `unit` is that of the month's end, `place` "1" or "1 bersama"."""

    place: str
    name: Link
    unit: str
    score: str
    cells: tuple[ComponentCell, ...]
    copies: str


class CopyNote(NamedTuple):
    """The near-copies of one person: each day, and the day that it is like."""

    person: Link
    pairs: tuple[tuple[Link, Link], ...]
    rest: int


class AwardWorking(NamedTuple):
    """How this month's list was computed.

    Attributes:
        version: Which formula, since when.
        weights: Name, weight and formula of each component.
        example: Whose score is worked out, and how; "" without a candidate.
        rules: Who may be on the list, what a copy is, ties, what cannot be measured.
    """

    version: str
    weights: tuple[tuple[str, int, str], ...]
    example: str
    rules: tuple[str, ...]


class AwardView(NamedTuple):
    """Everything on the page; `working` is None where nothing was computed, `why` then says so."""

    head: PageHead
    trail: tuple[Link, ...]
    title: str
    sentence: str
    decision: DecisionPart
    announcement: str
    why: str
    eligibility: str
    caption: str
    heads: tuple[tuple[str, bool], ...]
    candidates: tuple[CandidateLine, ...]
    copies: tuple[CopyNote, ...]
    working: AwardWorking | None
    source: Source
    downloads: tuple[Link, ...]
    ways: tuple[Link, ...]


def make_award_view(context: SiteContext, award: AwardMonth) -> AwardView:
    """Make the page of a month's award."""
    when = month_text(award.month)
    decision = make_decision_part(context, award)
    candidates = award.shortlist.candidates if award.shortlist else ()
    sentence = " ".join(filter(None, (decision.sentence, _sum_up(award))))
    return AwardView(
        head=PageHead(
            f"penghargaan/{award.month}/",
            f"Penghargaan {when}",
            f"Penghargaan {when}: {sentence}",
            "bulan",
            award.decision.path if award.decision else "entries/",
        ),
        trail=(Link("Penghargaan", "penghargaan/"), Link(when, f"bulan/{award.month}/")),
        title=f"Penghargaan {when}",
        sentence=sentence,
        decision=decision,
        announcement=explain_announcement(award.announcement),
        why=explain_absence(award),
        eligibility=eligibility_text(award.shortlist, award.formula)
        if award.shortlist and award.formula
        else "",
        caption=f"Daftar pendek {when}: poin tiap unsur, dan dari berapa",
        heads=_make_heads(award),
        candidates=tuple(_make_line(context, award, one) for one in candidates),
        copies=tuple(_make_copies(context, award, candidates)),
        working=_make_working(context, award),
        source=make_source(
            context,
            records_text(award.report_count, month_span(context, award.month)),
            "entries/",
            award.last_commit,
        ),
        downloads=award_downloads(award.month),
        ways=(
            Link(f"Bulan {when}", f"bulan/{award.month}/"),
            Link("Semua penghargaan", "penghargaan/"),
        ),
    )


def explain_absence(award: AwardMonth) -> str:
    """Say why there is no shortlist; "" where there is one."""
    if not award.is_over:
        return "Daftar pendek belum dihitung: belum semua tenggat laporan bulan ini lewat."
    if award.formula is None:
        return "Belum ada rumus untuk bulan ini, jadi tidak ada daftar pendek."
    if award.shortlist and not award.shortlist.candidates:
        return "Tidak ada pegawai yang memenuhi syarat daftar pendek bulan ini."
    return ""


def _sum_up(award: AwardMonth) -> str:
    if award.shortlist is None or not award.shortlist.candidates:
        return explain_absence(award)
    names = number_text(len(award.shortlist.candidates))
    return (
        f"Daftar pendek: {names} nama dari {award.shortlist.eligible} pegawai yang memenuhi syarat."
    )


def _make_heads(award: AwardMonth) -> tuple[tuple[str, bool], ...]:
    weights = dict(award.formula.bobot) if award.formula else {}
    parts = ((f"{name} ({weights.get(key, 0)})", True) for key, name in COMPONENT_NAMES.items())
    return (("Pegawai", False), *parts, ("Nilai", True))


def _make_line(context: SiteContext, award: AwardMonth, candidate: Candidate) -> CandidateLine:
    person, shortlist = candidate.entry.person, award.shortlist
    assert shortlist is not None, "a candidate is on a shortlist"
    is_shared = sum(one.place == candidate.place for one in shortlist.candidates) > 1
    copies = len(candidate.entry.copies)
    return CandidateLine(
        place=f"{candidate.place} bersama" if is_shared else str(candidate.place),
        name=Link(person.nama, f"pegawai/{person.slug}/{award.month}/"),
        unit=unit_name(context.office, person.unit_on(last_day(award.month))),
        score=score_text(candidate.score),
        cells=tuple(map(_make_cell, candidate.components)),
        copies=f"{copies} salinan" if copies else "",
    )


def _make_cell(component: Component) -> ComponentCell:
    points = component.points
    return ComponentCell(
        COMPONENT_NAMES[component.name],
        "–" if points is None else score_text(points),
        component.weight,
        part_text(component),
    )


def _make_copies(
    context: SiteContext, award: AwardMonth, candidates: tuple[Candidate, ...]
) -> Iterator[CopyNote]:
    for candidate in candidates:
        slug, copies = candidate.entry.person.slug, candidate.entry.copies
        if copies:
            yield CopyNote(
                Link(short_name_of(context.office, slug), f"pegawai/{slug}/{award.month}/"),
                tuple(
                    (_link_day(slug, day), _link_day(slug, like))
                    for day, like in copies[:MOST_COPIES]
                ),
                len(copies[MOST_COPIES:]),
            )


def _link_day(slug: str, day: date) -> Link:
    return Link(date_text(day), day_address(slug, day.isoformat()))


def _make_working(context: SiteContext, award: AwardMonth) -> AwardWorking | None:
    if award.formula is None or award.shortlist is None:
        return None
    weights = dict(award.formula.bobot)
    first = next(iter(award.shortlist.candidates), None)
    name = short_name_of(context.office, first.entry.person.slug) if first else ""
    return AwardWorking(
        version=version_text(award.formula),
        weights=tuple(
            (name, weights.get(key, 0), COMPONENT_FORMULAS[key])
            for key, name in COMPONENT_NAMES.items()
        ),
        example=f"{name}: {work_out(first)}" if first else "",
        rules=(
            eligibility_rule(award.formula),
            f"Daftar pendek memuat {award.formula.jumlah_calon} nilai tertinggi. {TIE_RULE}",
            COPY_RULE,
            UNMEASURED_RULE,
        ),
    )
