"""How every number is computed, worked through with this office's newest full figures."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.aggregate.award.formulas import make_award_formula
from generator.aggregate.figures import number_text
from generator.aggregate.formulas import (
    FORMULA_CHANGES,
    FORMULAS,
    Formula,
    FormulaChange,
)
from generator.aggregate.indonesian import DAY_NAMES, month_text
from generator.aggregate.quarter.realisation_formulas import REALISATION_FORMULAS
from generator.aggregate.tally import add_counts
from generator.aggregate.view_parts import PageHead
from generator.aggregate.workings import divide_counts, word_division
from generator.model.office import DeadlineRule
from generator.model.person_month import Counts
from generator.model.site import CountRow, SiteContext


class WorkedFormula(NamedTuple):
    """A formula and the same with figures: "413 ÷ 438 = 94,3%"; "" where other pages do."""

    formula: Formula
    figures: str


class MethodologyView(NamedTuple):
    """Everything on the page of formulas.

    Attributes:
        head: Address and titles.
        sentence: What the page is.
        figures_of: "Juni 2026", the month of the worked figures; "" before any.
        week: "Senin, Selasa, dan Rabu": the days the office works.
        deadline: The deadline in words.
        formulas: In the order they build on each other.
        changes: The log, newest first.
    """

    head: PageHead
    sentence: str
    figures_of: str
    week: str
    deadline: str
    formulas: tuple[WorkedFormula, ...]
    changes: tuple[FormulaChange, ...]


def make_methodology_view(context: SiteContext, rows: Sequence[CountRow]) -> MethodologyView:
    """Make the page of formulas from all count rows; figures are those of the newest month."""
    month = context.months[-1] if context.months else ""
    counts = add_counts(row.counts for row in rows if row.month == month)
    return MethodologyView(
        head=PageHead(
            address="metodologi/",
            title="Cara angka dihitung",
            description="Setiap angka di situs ini, rumusnya, dan contohnya.",
            section="tentang",
        ),
        sentence=(
            "Setiap angka di situs ini dihitung dari laporan harian, dengan rumus yang sama bagi "
            "semua orang."
        ),
        figures_of=month_text(month) if month else "",
        week=_word_week(context.office.hari_kerja),
        deadline=_word_deadline(context.office.batas_lapor),
        formulas=(
            *(WorkedFormula(item, _work(item.anchor, counts)) for item in FORMULAS),
            *(WorkedFormula(item, "") for item in REALISATION_FORMULAS),
            WorkedFormula(make_award_formula(context.award_formulas), ""),
        ),
        changes=FORMULA_CHANGES,
    )


def _work(anchor: str, counts: Counts) -> str:
    divisions = divide_counts(counts)
    if anchor in divisions:
        return word_division(*divisions[anchor])
    if anchor == "kehadiran":
        return ""  # its figures stand on the page of each month with attendance
    if anchor == "hari-wajib":
        return f"{number_text(counts.hari_wajib)} hari wajib semua pegawai"
    named, all_of_them = (number_text(n) for n in (counts.kegiatan_ber_rhk, counts.kegiatan))
    return f"{named} dari {all_of_them} kegiatan menyebut rencana"


def _word_week(days: frozenset[int]) -> str:
    *firsts, last = (DAY_NAMES[day] for day in sorted(days))
    return f"{', '.join(firsts)}{',' if firsts[1:] else ''} dan {last}" if firsts else last


def _word_deadline(rule: DeadlineRule) -> str:
    hour = f"pukul {rule.jam:%H.%M}"
    if rule.hari_kerja == 0:
        return f"{hour} pada hari itu juga"
    if rule.hari_kerja == 1:
        return f"{hour} pada hari kerja berikutnya"
    return f"{hour} pada hari kerja ke-{rule.hari_kerja} sesudahnya"
