"""Sentences with choices in them, as the text files of this package write them.

    [Memeriksa/Meneliti] {n:3-9} berkas {desa}

`[a/b]` is one of the choices (they nest, an empty one is nothing). `[1:a/b]` and a later
`[1:c/d]` of the same scene go the same way. `{name:low-high}` draws a number
and remembers it; `{name}` repeats what was remembered; `{a-b}` and `{a+b}` reckon with two numbers.
Words that draw by themselves: `{desa}` (`{desa2}` another one), `{desas:3}` (a list of three),
`{rp:low-high}` (millions of rupiah), `{naik:low-high}` (grows from July to October), `{bulan}`,
`{bulan-lalu}`, `{tahun-depan}`.
"""

import re
from datetime import date

from tests.example_office.dice import Dice

DESA = (
    "Alam Buana",
    "Manunggal",
    "Purwosari",
    "Cendana Hitam Timur",
    "Cendana Hitam",
    "Pattengko",
    "Kertoraharjo",
    "Margomulyo",
)
MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)

_INNERMOST_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_LABEL = re.compile(r"(?:(\d):)?(.*)")
_SLOT = re.compile(r"\{([a-z0-9_+-]+)(?::(\d+)(?:-(\d+))?)?\}")
_RECKONED = re.compile(r"([a-z]\w*)([-+])([a-z]\w*)")


class NothingDrawnError(ValueError):
    """A template repeats a number that no chosen part of it drew."""


class Speech:
    """Says templates; what one of them drew, the next ones of the same scene can repeat."""

    def __init__(self, dice: Dice, day: date, known: dict[str, str] | None = None) -> None:
        self._dice = dice
        self.day = day
        self.known = known if known is not None else {}

    def say(self, template: str) -> str:
        """Turn a template into plain text; spaces left over by empty choices are closed."""
        text = template
        while "[" in text:
            text = _INNERMOST_CHOICE.sub(self._choose, text)
        text = _SLOT.sub(self._fill, text)
        return re.sub(r" +([,.;:])", r"\1", re.sub(r" {2,}", " ", text)).strip()

    def _choose(self, match: re.Match[str]) -> str:
        label, choices = _LABEL.fullmatch(match[1]).groups()  # type: ignore[union-attr]  # matches any text
        ways = choices.split("/")
        if not label:
            return str(self._dice.pick(ways))
        way = self.known.setdefault(f"#{label}", str(self._dice.below(len(ways))))
        return str(ways[int(way)])

    def _fill(self, match: re.Match[str]) -> str:
        name, low, high = match.groups()
        if name == "desas":
            return self._several(int(low))
        if name not in self.known:
            self.known[name] = self._draw(name, low, high)
        return self.known[name]

    def _draw(self, name: str, low: str | None, high: str | None) -> str:
        months = {"bulan": self.day.month, "bulan-lalu": (self.day.month - 2) % 12 + 1}
        if name in months:
            return MONTHS[months[name] - 1]
        if name == "tahun-depan":
            return str(self.day.year + 1)
        if name.startswith("desa"):
            return self._dice.pick([desa for desa in DESA if desa not in self.known.values()])
        if reckoned := _RECKONED.fullmatch(name):
            return self._reckon(*reckoned.groups())
        if low is None:
            raise NothingDrawnError(f"nothing drawn yet for {{{name}}} on {self.day}: {self.known}")
        drawn = self._dice.between(int(low), int(high or low))
        if name.startswith("naik"):
            drawn = self._grow(int(low), int(high or low))
        return self._rupiah(drawn) if name.startswith("rp") else str(drawn)

    def _grow(self, low: int, high: int) -> int:
        """Draw near where a figure that grows from July to October stands on the day."""
        share = (self.day - date(2026, 7, 1)).days / 121
        return round(low + (high - low) * share) + self._dice.between(-2, 2)

    def _reckon(self, left: str, sign: str, right: str) -> str:
        first, second = int(self.known[left]), int(self.known[right])
        return str(first - second if sign == "-" else first + second)

    def _rupiah(self, millions: int) -> str:
        thousands = millions * 1000 + self._dice.below(20) * 50
        return f"Rp{thousands * 1000:,}".replace(",", ".")

    def _several(self, count: int) -> str:
        *most, last = self._dice.sample(DESA, count)
        return f"{', '.join(most)}{',' if count > 2 else ''} dan {last}"
