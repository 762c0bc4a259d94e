"""How far a quarter's programs came, weighted by budget: physical and financial (SPEC 7).

Amounts are exact: rupiah as Decimal, shares as Fraction. Missing is never zero: a program that
wrote no realisasi is left out of the average and named.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from generator.model.office_records import Program

_PERCENT = Decimal(100)


class Measure(NamedTuple):
    """One of the two measures over some programs, in rupiah of their budget.

    Attributes:
        realised: Σ pagu × realisasi fisik, or Σ realisasi keuangan, of the programs counted.
        planned: The same of their targets; None where one of them has no target.
        budget: Σ pagu of the programs counted.
        counted: How many programs count.
        unreported: Programs that wrote no realisasi, by name as in the file.
        unweighted: Programs with a realisasi but no budget to weigh it by.
        untargeted: Programs counted that have no target.
    """

    realised: Decimal
    planned: Decimal | None
    budget: Decimal
    counted: int
    unreported: tuple[str, ...] = ()
    unweighted: tuple[str, ...] = ()
    untargeted: tuple[str, ...] = ()

    @property
    def realisasi(self) -> Fraction | None:
        """Percent of the budget realised; None where no program counts."""
        return _percent(self.realised, self.budget)

    @property
    def target(self) -> Fraction | None:
        """Percent of the budget planned by then, of the same programs; None without targets."""
        return None if self.planned is None else _percent(self.planned, self.budget)

    @property
    def deviasi(self) -> Fraction | None:
        """Realisasi − target, percentage points; None where one of them is missing."""
        realisasi, target = self.realisasi, self.target
        return None if realisasi is None or target is None else realisasi - target

    @property
    def capaian(self) -> Fraction | None:
        """Percent of the target realised; None without a target, or with one of zero."""
        return None if self.planned is None else _percent(self.realised, self.planned)


class _Row(NamedTuple):
    nama: str
    budget: Decimal | None
    realised: Decimal | None  # percent or rupiah
    planned: Decimal | None


def measure_physical(programs: Iterable[Program]) -> Measure:
    """Weigh the physical percentages of programs by their budget."""
    return _measure(
        [_Row(p.nama, p.pagu, p.realisasi_fisik, p.target_fisik) for p in programs],
        is_percent=True,
    )


def measure_financial(programs: Iterable[Program]) -> Measure:
    """Compare the money spent by programs with their budget."""
    return _measure(
        [_Row(p.nama, p.pagu, p.realisasi_keuangan, p.target_keuangan) for p in programs],
        is_percent=False,
    )


def has_reported(program: Program) -> bool:
    """Tell whether a program wrote any realisasi at all."""
    return program.realisasi_fisik is not None or program.realisasi_keuangan is not None


def _measure(rows: Iterable[_Row], *, is_percent: bool) -> Measure:
    rows = tuple(rows)
    reported = [row for row in rows if row.realised is not None]
    counted = [row for row in reported if row.budget]
    untargeted = tuple(row.nama for row in counted if row.planned is None)
    return Measure(
        realised=sum((_rupiah(row.realised, row, is_percent) for row in counted), Decimal(0)),
        planned=None
        if untargeted or not counted
        else sum((_rupiah(row.planned, row, is_percent) for row in counted), Decimal(0)),
        budget=sum((row.budget or Decimal(0) for row in counted), Decimal(0)),
        counted=len(counted),
        unreported=tuple(row.nama for row in rows if row.realised is None),
        unweighted=tuple(row.nama for row in reported if not row.budget),
        untargeted=untargeted,
    )


def _rupiah(amount: Decimal | None, row: _Row, is_percent: bool) -> Decimal:  # noqa: FBT001 - private, named by its callers
    if amount is None or row.budget is None:
        return Decimal(0)
    return row.budget * amount / _PERCENT if is_percent else amount


def _percent(part: Decimal, whole: Decimal) -> Fraction | None:
    return Fraction(part) / Fraction(whole) * 100 if whole else None
