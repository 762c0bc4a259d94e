"""What everything stands on: the settings of one commit, its calendar, its "now"."""

from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.calendar import OfficeCalendar
from generator.model.moment import Moment
from generator.model.office import Office
from generator.model.settings import Settings
from generator.pipeline.moment import make_moment
from generator.pipeline.source import Source
from generator.problems import Problem, UsageFault
from generator.publish.build_cache import BuildCache
from generator.validate.calendar_json import calendar_from_json, calendar_to_json
from generator.validate.settings.settings_json import settings_from_json, settings_to_json
from generator.validate.vocabulary import Vocabulary, make_vocabulary

_AHEAD = timedelta(days=14)  # deadlines of the last days of a year, and the writing form, look on
_OLDEST_YEAR = 2015  # before it no office can have begun; a year costs a millisecond


@dataclass(frozen=True, slots=True)
class Ground:
    """The settings and all that follows from them and the time.

    Attributes:
        settings: Everything under site_config/.
        calendar: The office calendar.
        moment: Up to when the data reaches.
        vocabulary: What reports are checked against.
        identity: Changes whenever any setting does.
        problems: Warnings about the settings.
    """

    settings: Settings
    calendar: OfficeCalendar
    moment: Moment
    vocabulary: Vocabulary
    identity: str
    problems: tuple[Problem, ...] = ()

    @property
    def office(self) -> Office:
        """The office itself."""
        return self.settings.office


@dataclass(frozen=True, slots=True)
class Rules:
    """What is needed to check reports and nothing more: the calendar takes a tenth of a second.

    Attributes:
        office: The roster and what else site_config/ says of the office.
        vocabulary: What reports are checked against.
        problems: Warnings about the settings.
    """

    office: Office
    vocabulary: Vocabulary
    problems: tuple[Problem, ...] = ()


def read_rules(source: Source, committed_at: int) -> Rules:
    """Read and check the settings for a check alone.

    Raises:
        UsageFault: The settings have errors; the fault carries them.
    """
    settings, problems = _read_settings(source, source.settings_identity(), None)
    today = make_moment(settings.office, committed_at, None).day
    return Rules(settings.office, make_vocabulary(settings.office, today), problems)


def lay_ground(
    source: Source, committed_at: int, as_of: date | None = None, cache: BuildCache | None = None
) -> Ground:
    """Read and check the settings, or take them from the cache where they did not change.

    Raises:
        UsageFault: The settings have errors; the fault carries them.
    """
    identity = source.settings_identity()
    settings, problems = _read_settings(source, identity, cache)
    moment = make_moment(settings.office, committed_at, as_of)
    return Ground(
        settings,
        _read_calendar(settings, moment, identity, cache),
        moment,
        make_vocabulary(settings.office, moment.day),
        identity,
        problems,
    )


def _read_settings(
    source: Source, identity: str, cache: BuildCache | None
) -> tuple[Settings, tuple[Problem, ...]]:
    kept = cache.note(f"setelan {identity}") if cache else None
    if kept is not None:
        return settings_from_json(kept), ()
    # Here, not above: what it imports takes a tenth of a second, which a warm build does not have.
    from generator.validate.settings.check_settings import check_settings  # noqa: PLC0415

    checked = check_settings(source.read_settings())
    if checked.value is None:
        raise UsageFault(
            "Setelan kantor belum benar, jadi tidak ada yang dikerjakan.", checked.problems
        )
    if cache and not checked.problems:
        cache.remember(f"setelan {identity}", settings_to_json(checked.value))
    return checked.value, checked.problems


def _read_calendar(
    settings: Settings, moment: Moment, identity: str, cache: BuildCache | None
) -> OfficeCalendar:
    first = min(settings.office.mulai.year, moment.day.year)
    years = max(first, _OLDEST_YEAR), (moment.day + _AHEAD).year
    name = f"kalender {identity} {years}"
    kept = cache.note(name) if cache else None
    if kept is not None:
        return calendar_from_json(kept)
    from generator.validate.make_calendar import make_calendar  # noqa: PLC0415  # imports holidays

    calendar = make_calendar(settings.office, settings.calendar_changes, *years)
    if cache:
        cache.remember(name, calendar_to_json(calendar))
    return calendar
