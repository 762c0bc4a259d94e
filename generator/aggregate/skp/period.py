"""The period of an SKP evidence: its names, its targets' period, where its page is."""

from typing import NamedTuple

from generator.aggregate.indonesian import period_text
from generator.model.office import Office
from generator.model.period import quarter_of


class SkpPeriod(NamedTuple):
    """A month, a quarter or a year.

    Attributes:
        code: "2026-08", "2026-T3" or "2026".
        name: "Agustus 2026".
        target_code: The period that the plan's targets are of: a month has none of its own.
        target_name: "Triwulan III 2026".
        base: What stands before an address of the site: with the closing slash, or "/".
    """

    code: str
    name: str
    target_code: str
    target_name: str
    base: str

    @property
    def is_month(self) -> bool:
        """Tell whether the targets are of a longer period."""
        return self.code != self.target_code


def make_skp_period(office: Office, code: str) -> SkpPeriod:
    """Make the period of "2026-08", "2026-T3" or "2026"."""
    is_month = "-" in code and "T" not in code
    target = quarter_of(code) if is_month else code
    base = f"{office.situs}/" if office.situs else "/"
    return SkpPeriod(code, period_text(code), target, period_text(target), base)
