"""A person's days, one after another: stories first, then follow-ups, then what the post brings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tests.example_office.activity import Deed, make_deed
from tests.example_office.clock import put_on_the_clock
from tests.example_office.days import STATUS_OF_DAY, all_days, is_working_day, next_working_day
from tests.example_office.dice import Dice
from tests.example_office.grammar import Speech
from tests.example_office.people import BY_KEY, Staff
from tests.example_office.remarks import Remarks
from tests.example_office.scene import Line, Scene, parse_scenes
from tests.example_office.stories import Happening
from tests.example_office.texts import read_text

_ON_LEAVE = ("cuti", "izin")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person's day before it is typed."""

    day: date
    staff: Staff
    status: str
    deeds: tuple[Deed, ...] = ()
    kendala: str = ""
    rencana: str = ""
    narrative: str = ""


@dataclass(slots=True)
class Diary:
    """Writes a person's days in order; remembers what was promised and what was told lately."""

    staff: Staff
    stories: Mapping[tuple[str, date], tuple[Happening, ...]]
    remarks: Remarks
    _scenes: tuple[Scene, ...] = ()
    _promised: dict[date, list[tuple[Line, dict[str, str]]]] = field(default_factory=dict)
    _rested_on: dict[Scene, date] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._scenes = parse_scenes(read_text(f"duties/{self.staff.key}.txt").splitlines())

    def write(self) -> list[Entry]:
        """Write every day that the person has something to report on, ascending."""
        entries = (self._write_day(day) for day in all_days() if self.staff.serves(day))
        return [entry for entry in entries if entry is not None]

    def _write_day(self, day: date) -> Entry | None:
        happenings = self.stories.get((self.staff.slug, day), ())
        if not happenings and not is_working_day(day):
            return None
        status = self._status_of(day, happenings)
        if status in _ON_LEAVE:
            self._postpone(day)
            return Entry(day, self.staff, status)
        dice = Dice("day", self.staff.slug, day)
        deeds = self._deeds_of(day, status, happenings, dice)
        deeds = put_on_the_clock(deeds, self.staff.manner.times, dice)
        kendala, rencana, narrative = self.remarks.make(self.staff, day, deeds)
        return Entry(day, self.staff, status, deeds, kendala, rencana, narrative)

    def _status_of(self, day: date, happenings: tuple[Happening, ...]) -> str:
        told = [
            happening.line.keys["st"] for happening in happenings if "st" in happening.line.keys
        ]
        return told[0] if told else STATUS_OF_DAY.get((self.staff.slug, day), "hadir")

    def _postpone(self, day: date) -> None:
        if lines := self._promised.pop(day, None):
            self._promised.setdefault(next_working_day(day), []).extend(lines)

    def _deeds_of(
        self, day: date, status: str, happenings: tuple[Happening, ...], dice: Dice
    ) -> tuple[Deed, ...]:
        deeds = [
            make_deed(
                happening.line, Speech(Dice(happening.number, self.staff.slug), day), self.staff
            )
            for happening in happenings
        ]
        if status in ("dinas-luar", "diklat") or not is_working_day(day):
            self._postpone(day)
            return tuple(deeds)
        for number, (line, known) in enumerate(self._promised.pop(day, ())):
            speech = Speech(Dice("kept", number, self.staff.slug, day), day, dict(known))
            deeds.append(make_deed(line, speech, self.staff))
        weights = self.staff.manner.activities
        wanted = 1 + dice.pick(range(len(weights)), weights)
        while len(deeds) < wanted:
            deeds.append(self._draw_deed(day, status, dice))
        return tuple(deeds)

    def _draw_deed(self, day: date, status: str, dice: Dice) -> Deed:
        scene = self._choose_scene(day, status, dice)
        self._rested_on[scene] = next_working_day(day, scene.gap)
        speech = Speech(dice, day)
        deed = make_deed(scene.opening, speech, self.staff)
        due = day
        for line in scene.follow_ups:
            due = next_working_day(due, line.wait)
            self._promised.setdefault(due, []).append((line, speech.known))
        return deed

    def _choose_scene(self, day: date, status: str, dice: Dice) -> Scene:
        fitting = [scene for scene in self._scenes if self._is_possible(scene, day, status)]
        rested = [scene for scene in fitting if self._rested_on.get(scene, day) <= day]
        if rested:
            return dice.pick(rested, [scene.weight for scene in rested])
        return min(fitting, key=lambda scene: self._rested_on[scene])

    def _is_possible(self, scene: Scene, day: date, status: str) -> bool:
        if self._rested_on.get(scene) == next_working_day(day, scene.gap):
            return False  # told today already
        others = (BY_KEY[key].slug for key in scene.needs())
        return scene.fits(day, status) and all(
            STATUS_OF_DAY.get((other, day)) not in _ON_LEAVE for other in others
        )
