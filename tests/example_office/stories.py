"""What really happened: dated lines of stories.txt, which several people live through together.

`2026-07-07 ani, niluh | uraian | hasil | keys` as in `scene`. The line may come before or after
others of the same day; its `st` key makes the day one of dinas-luar or diklat for those people.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tests.example_office.people import BY_KEY
from tests.example_office.scene import Line, parse_line
from tests.example_office.texts import read_text


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a story in one person's day; its number makes its draws its own."""

    number: int
    line: Line


def read_happenings() -> Mapping[tuple[str, date], tuple[Happening, ...]]:
    """Collect the stories by person and day, in the order of the file."""
    table: dict[tuple[str, date], tuple[Happening, ...]] = {}
    for number, text in enumerate(read_text("stories.txt").splitlines()):
        if not text.strip() or text.startswith("#"):
            continue
        day, _, rest = text.partition(" ")
        keys, _, template = rest.partition("|")
        for key in keys.split(","):
            place = BY_KEY[key.strip()].slug, date.fromisoformat(day)
            happening = Happening(number, parse_line(template))
            table[place] = (*table.get(place, ()), happening)
    return table
