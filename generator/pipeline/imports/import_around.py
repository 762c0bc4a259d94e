"""What an import reads a file against: the office, and whom the caller names."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.model.office import Office
from generator.validate.folding import fold_word
from generator.validate.logbook_table.collect_rows import Circumstances
from generator.validate.logbook_table.whose_rows import Roster
from generator.validate.vocabulary import Vocabulary

KINDS: Final = ("harian", "kehadiran")


def _is_weekday(day: date) -> bool:
    return day.weekday() < 5  # noqa: PLR2004 - Monday to Friday


def _has_nothing(path: str) -> bytes | None:
    del path
    return None


@dataclass(frozen=True, slots=True)
class ImportAround:
    """What surrounds an import.

    Attributes:
        office: Its roster and planned results.
        vocabulary: What reports are checked against.
        chosen: Slug of the person the caller named; None where the file shall tell.
        fallback: Slug of the one who works here, for files that name nobody; None where unknown.
        is_working_day: Whether the office works on a day.
        kind: One of `KINDS`; None finds out by the columns of the file.
        read_present: Gives the file that stands at a repository path, or None: attendance is
            joined to what is there.
    """

    office: Office
    vocabulary: Vocabulary
    chosen: str | None = None
    fallback: str | None = None
    is_working_day: Callable[[date], bool] = _is_weekday
    kind: str | None = None
    read_present: Callable[[str], bytes | None] = _has_nothing

    @property
    def owner(self) -> str | None:
        """Whose a file is that cannot name anybody itself."""
        return self.chosen or self.fallback


def make_circumstances(around: ImportAround) -> Circumstances:
    """Make what the rows of tables are read against."""
    return Circumstances(
        Roster(around.vocabulary.people, around.chosen, around.fallback),
        around.office,
        {year: _name_results(around.office, year) for year in around.vocabulary.results},
        around.vocabulary.today,
    )


def _name_results(office: Office, year: int) -> dict[str, str]:
    """Give what each planned result of a year may be called, folded: its slug, or its name."""
    planned = [result for result in office.results if result.tahun == year]
    names: dict[str, set[str]] = {}
    for result in planned:
        names.setdefault(fold_word(result.nama), set()).add(result.slug)
    sure = {name: slugs.pop() for name, slugs in names.items() if len(slugs) == 1}
    return {**sure, **{fold_word(result.slug): result.slug for result in planned}}
