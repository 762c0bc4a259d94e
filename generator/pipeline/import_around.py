"""What an import reads a file against: the office, and whom the caller names."""

from dataclasses import dataclass

from generator.model.office import Office
from generator.validate.folding import fold_word
from generator.validate.logbook_table.collect_rows import Circumstances
from generator.validate.logbook_table.whose_rows import Roster
from generator.validate.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ImportAround:
    """What surrounds an import.

    Attributes:
        office: Its roster and planned results.
        vocabulary: What reports are checked against.
        chosen: Slug of the person the caller named; None where the file shall tell.
        fallback: Slug of the one who works here, for files that name nobody; None where unknown.
    """

    office: Office
    vocabulary: Vocabulary
    chosen: str | None = None
    fallback: str | None = None

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
