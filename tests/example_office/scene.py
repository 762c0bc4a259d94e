"""Scenes: what a post does on an ordinary day, read from duties/<person>.txt.

One line a scene: `uraian | hasil | key=value; key=value`. A line that begins with `+2` is a
follow-up two working days later; it may repeat what the scene drew. Keys:

    r  rhk        j  jumlah       s  satuan        l  lokasi       b  bukti (name of a document)
    t  HH:MM-HH:MM                k  kendala       jenis           st status of the day
    h  weekdays it fits (1-5)     m  months        d  days of the month, as 1-7
    a  first date   u  last date
    w  weight (default 10)        g  working days before it comes again (default 18)
    f  in the field or at a desk of the office: not on a wfh day
    n  name of the narrative in narratives.md
    o  keys of the others it needs, who may not be away that day
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Line:
    """One activity as a template, and how many working days after the scene's start it comes."""

    uraian: str
    hasil: str
    keys: Mapping[str, str]
    wait: int = 0


@dataclass(frozen=True, slots=True, eq=False)  # told apart by identity: two may read alike
class Scene:
    """An activity that can happen, with its follow-ups."""

    opening: Line
    follow_ups: tuple[Line, ...] = ()

    @property
    def weight(self) -> int:
        """How often it is drawn, against the other scenes of its person."""
        return int(self.opening.keys.get("w", "10"))

    @property
    def gap(self) -> int:
        """Working days before it may be drawn again."""
        return int(self.opening.keys.get("g", "18"))

    def needs(self) -> list[str]:
        """Name the colleagues without whom it cannot happen."""
        return self.opening.keys["o"].split(",") if "o" in self.opening.keys else []

    def fits(self, day: date, status: str) -> bool:
        """Tell whether the scene can happen that day."""
        keys = self.opening.keys
        if status == "wfh" and "f" in keys:
            return False
        if "d" in keys:
            first, _, last = keys["d"].partition("-")
            if not int(first) <= day.day <= int(last):
                return False
        if not keys.get("a", "") <= day.isoformat() <= keys.get("u", "9"):
            return False
        return _lists(keys.get("h"), day.isoweekday()) and _lists(keys.get("m"), day.month)


def parse_line(text: str) -> Line:
    """Read one line; uraian alone is enough."""
    wait = 0
    if text.startswith("+"):
        number, _, text = text[1:].partition(" ")
        wait = int(number)
    uraian, hasil, keys = (*text.split("|"), "", "")[:3]
    return Line(uraian.strip(), hasil.strip(), _parse_keys(keys), wait)


def parse_scenes(lines: Iterable[str]) -> tuple[Scene, ...]:
    """Read a file of scenes; blank lines and `#` lines are passed over."""
    scenes: list[Scene] = []
    for text in lines:
        if not text.strip() or text.startswith("#"):
            continue
        line = parse_line(text.strip())
        if line.wait:
            last = scenes.pop()
            scenes.append(Scene(last.opening, (*last.follow_ups, line)))
        else:
            scenes.append(Scene(line))
    return tuple(scenes)


def _parse_keys(text: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in text.split(";") if part.strip())
    return {key.strip(): value.strip() for key, _, value in pairs}


def _lists(numbers: str | None, wanted: int) -> bool:
    return numbers is None or str(wanted) in numbers.split(",")
