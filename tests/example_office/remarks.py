"""What stands around the activities: obstacles, tomorrow's plan, a narrative."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tests.example_office.activity import Deed
from tests.example_office.days import next_working_day
from tests.example_office.dice import Dice
from tests.example_office.grammar import Speech
from tests.example_office.people import Staff
from tests.example_office.stories import Happening
from tests.example_office.texts import read_sections

_DAYS_BEFORE_REPEATING = 14
_OBSTACLE_PERCENT = 6


@dataclass(slots=True)
class Remarks:
    """Finds words for a day. Obstacles and plans are listed per person; `semua` is for anyone."""

    stories: Mapping[tuple[str, date], tuple[Happening, ...]]
    _obstacles: Mapping[str, str] = field(default_factory=lambda: read_sections("obstacles.md"))
    _plans: Mapping[str, str] = field(default_factory=lambda: read_sections("plans.md"))
    _narratives: Mapping[str, str] = field(default_factory=lambda: read_sections("narratives.md"))
    _said: dict[tuple[str, str], date] = field(default_factory=dict)

    def make(self, staff: Staff, day: date, deeds: tuple[Deed, ...]) -> tuple[str, str, str]:
        """Make kendala, rencana and narrative; empty where there is none."""
        dice = Dice("remarks", staff.slug, day)
        kendala = rencana = ""
        if dice.chance(_OBSTACLE_PERCENT) and staff.manner.plans:
            kendala = self._say(self._obstacles, staff, day, dice)
        if dice.chance(staff.manner.plans):
            rencana = self._foresee(staff, day) or self._say(self._plans, staff, day, dice)
        return kendala, rencana, self._tell(staff, day, deeds, dice)

    def _say(self, source: Mapping[str, str], staff: Staff, day: date, dice: Dice) -> str:
        fresh = self._fresh(source, staff.key, staff, day)
        fresh = fresh or self._fresh(source, "semua", staff, day)
        if not fresh:
            return ""
        line = dice.pick(fresh)
        self._said[staff.slug, line] = next_working_day(day, _DAYS_BEFORE_REPEATING)
        return Speech(dice, day).say(line)

    def _fresh(self, source: Mapping[str, str], name: str, staff: Staff, day: date) -> list[str]:
        lines = source.get(name, "").splitlines()
        return [line for line in lines if line and self._said.get((staff.slug, line), day) <= day]

    def _foresee(self, staff: Staff, day: date) -> str:
        """Name what a story will bring on the next working day, where its line has a `p` key."""
        for happening in self.stories.get((staff.slug, next_working_day(day)), ()):
            if plan := happening.line.keys.get("p"):
                return plan
        return ""

    def _tell(self, staff: Staff, day: date, deeds: tuple[Deed, ...], dice: Dice) -> str:
        for deed in deeds:
            if deed.narrative:
                return Speech(dice, day, dict(deed.known)).say(self._narratives[deed.narrative])
        if not dice.chance(staff.manner.narrative):
            return ""
        own = {
            name: text
            for name, text in self._narratives.items()
            if name.startswith(f"{staff.key}:") and self._said.get((staff.slug, name), day) <= day
        }
        if not own:
            return ""
        name = dice.pick(sorted(own))
        self._said[staff.slug, name] = next_working_day(day, 6 * _DAYS_BEFORE_REPEATING)
        return Speech(dice, day).say(own[name])
