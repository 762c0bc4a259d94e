"""The monthly award's shortlist: who may be on it, and how many points each of them has.

Quantity and quality from counts that are public anyway. The score puts names before the camat; it
decides nothing. Whoever is not on the shortlist is counted, never named and never scored in public.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from generator.aggregate.people import name_without_titles
from generator.model.office import Office, Person
from generator.model.period import last_day
from generator.model.person_month import Counts
from generator.model.settings import AwardFormula

COMPONENTS: Final = ("kelengkapan", "tepat_waktu", "hasil", "bukti", "rhk", "keragaman")
FULL: Final = 100


class AwardEntry(NamedTuple):
    """What is known of one person's month.

    Attributes:
        person: Who.
        counts: Over all units.
        copies: Day of each near-copy, and the newest day that it repeats.
        is_timed: Git knows when the reports came in.
        has_plan: The year's plan has an RHK of the person, or of the unit at the month's end.
    """

    person: Person
    counts: Counts
    copies: tuple[tuple[date, date], ...] = ()
    is_timed: bool = True
    has_plan: bool = True


class Component(NamedTuple):
    """One part of a score: `part` of `whole`, times `weight`.

    `whole` is None where nothing can be measured: the weight is then left out of the sum that the
    score is a share of, so that nobody loses or wins by it.
    """

    name: str
    part: int
    whole: int | None
    weight: int

    @property
    def points(self) -> Fraction | None:
        """The points before what could not be measured is shared out; None where it was not."""
        return Fraction(self.weight * self.part, self.whole) if self.whole else None


class Candidate(NamedTuple):
    """One name on the shortlist.

    Attributes:
        place: 1 is first; equal scores share a place, and the next one is left out.
        entry: Whose month it is.
        components: In the order of `COMPONENTS`.
        score: 0 … 100, exact.
    """

    place: int
    entry: AwardEntry
    components: tuple[Component, ...]
    score: Fraction


class Reason(StrEnum):
    """Why somebody is no candidate; the first that holds is counted."""

    LEFT = "tidak-bertugas-di-akhir-bulan"
    FEW_DAYS = "hari-wajib-kurang"
    INCOMPLETE = "kelengkapan-kurang"
    UNMEASURED = "belum-terukur"


class Shortlist(NamedTuple):
    """The shortlist of a month.

    Attributes:
        candidates: By place, within a place by name.
        eligible: How many people could have been on it.
        others: Reason to how many people fall under it; absent where nobody does.
    """

    candidates: tuple[Candidate, ...]
    eligible: int
    others: dict[Reason, int]


def pick_formula(formulas: Sequence[AwardFormula], month: str) -> AwardFormula | None:
    """Pick the version in force: the newest that begins by `month`; None before the first."""
    begun = [formula for formula in formulas if formula.mulai <= month]
    return max(begun, key=attrgetter("mulai"), default=None)


def make_shortlist(formula: AwardFormula, month: str, entries: Iterable[AwardEntry]) -> Shortlist:
    """Make the shortlist of a month.

    Args:
        formula: The version in force that month.
        month: "YYYY-MM", over.
        entries: Everybody with a day of service in it, in any order; the camat is left out here.
    """
    others: dict[Reason, int] = {}
    scored: list[tuple[Fraction, AwardEntry, tuple[Component, ...]]] = []
    for entry in entries:
        if entry.person.peran == "camat":
            continue
        components = make_components(entry, formula)
        reason = _find_reason(entry, components, formula, month)
        if reason is None:
            scored.append((score_components(components), entry, components))
        else:
            others[reason] = others.get(reason, 0) + 1
    scored.sort(key=lambda one: (-one[0], *_name_order(one[1].person)))
    return Shortlist(
        _place(scored, formula.jumlah_calon),
        len(scored),
        {reason: others[reason] for reason in Reason if reason in others},
    )


def make_components(entry: AwardEntry, formula: AwardFormula) -> tuple[Component, ...]:
    """Measure a month, a component for each weight, in the order of `COMPONENTS`."""
    counts, weights = entry.counts, dict(formula.bobot)
    days, activities, reports = counts.hari_wajib, counts.kegiatan, counts.laporan
    shares: dict[str, tuple[int, int | None]] = {
        "kelengkapan": (counts.hari_terlapor, days),
        # Of all hari wajib, as the settings say: one report in time is not a month in time.
        "tepat_waktu": (counts.hari_tepat_waktu, days if entry.is_timed else None),
        "hasil": (counts.kegiatan_dengan_hasil, activities),
        "bukti": (counts.kegiatan_berbukti, activities),
        "rhk": (counts.kegiatan_ber_rhk, activities if entry.has_plan else None),
        "keragaman": (reports - len(entry.copies), reports),
    }
    return tuple(
        Component(name, shares[name][0], shares[name][1] or None, weights.get(name, 0))
        for name in COMPONENTS
    )


def score_components(components: Iterable[Component]) -> Fraction:
    """Add points up, as a share of the weights that could be measured; 0 where none could."""
    measured = [(one.points, one.weight) for one in components if one.points is not None]
    weight = sum(weight for _, weight in measured)
    return (
        FULL * sum((points for points, _ in measured), Fraction()) / weight
        if weight
        else Fraction()
    )


def has_planned_result(office: Office, person: Person, month: str) -> bool:
    """Tell whether the year's plan has an RHK of the person, or of the unit at month's end."""
    unit, year = person.unit_on(last_day(month)), int(month[:4])
    return any(
        plan.tahun == year and (plan.pemilik_pegawai == person.slug or plan.pemilik_unit == unit)
        for plan in office.results
    )


def _find_reason(
    entry: AwardEntry, components: Iterable[Component], formula: AwardFormula, month: str
) -> Reason | None:
    counts = entry.counts
    if not entry.person.is_in_service(last_day(month)):
        return Reason.LEFT
    if counts.hari_wajib < formula.hari_wajib_minimum:
        return Reason.FEW_DAYS
    if FULL * counts.hari_terlapor < formula.kelengkapan_minimum * counts.hari_wajib:
        return Reason.INCOMPLETE
    if not any(one.weight for one in components if one.whole is not None):
        return Reason.UNMEASURED
    return None


def _place(
    scored: Sequence[tuple[Fraction, AwardEntry, tuple[Component, ...]]], wanted: int
) -> tuple[Candidate, ...]:
    """Give the first `wanted` their places; all who share the last of them are on the list."""
    candidates: list[Candidate] = []
    for _, group in groupby(scored, key=lambda one: one[0]):
        place = len(candidates) + 1
        if place > wanted:
            break
        candidates += [
            Candidate(place, entry, components, score) for score, entry, components in group
        ]
    return tuple(candidates)


def _name_order(person: Person) -> tuple[str, str]:
    return name_without_titles(person.nama).casefold(), person.slug
