"""What the pages of units show of attendance and spot checks."""

from generator.aggregate.attendance.unit_presence import UnitPresence, make_unit_presence
from generator.model.office import Unit
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import digest_of

_SHOWN_MONTHS = 3


def presence_key(desk: PageDesk) -> str:
    """Digest what `bring_presence` shows of any unit."""
    shelf = desk.attendance
    return digest_of(shelf.key(*shelf.accepted[-_SHOWN_MONTHS:]), desk.records.key("sidak"))


def bring_presence(desk: PageDesk, unit: Unit) -> UnitPresence:
    """Bring the newest months with attendance and all spot checks."""
    shelf = desk.attendance
    months = [(month, shelf.figures(month)) for month in reversed(shelf.accepted[-_SHOWN_MONTHS:])]
    return make_unit_presence(unit.slug, months, desk.spot_checks)
