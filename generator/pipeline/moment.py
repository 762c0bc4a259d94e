"""What "now" is: the commit's time in the office zone, or what --as-of and data_sampai say."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from generator.model.moment import Moment
from generator.model.office import Office


def make_moment(office: Office, committed_at: int, as_of: date | None) -> Moment:
    """Fix the time of a build.

    Args:
        office: Its zone, and `data_sampai` where an example's "today" is frozen.
        committed_at: Epoch seconds of the pinned commit, or the clock's for a preview.
        as_of: The command line's word, which wins.

    Returns:
        The day and instant. A day that was asked for reaches to its end; a commit's to its time.
    """
    zone = ZoneInfo(office.zona_waktu)
    asked = as_of or office.data_sampai
    if asked is not None:
        return Moment(asked, datetime.combine(asked, time.max, zone))
    instant = datetime.fromtimestamp(committed_at, UTC).astimezone(zone)
    return Moment(instant.date(), instant)


def office_day(office: Office, seconds: int) -> date:
    """Tell which day it is in the office at a time of the clock, whatever is frozen there."""
    return datetime.fromtimestamp(seconds, UTC).astimezone(ZoneInfo(office.zona_waktu)).date()
