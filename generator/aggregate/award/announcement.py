"""When the award of a month is announced: Hari Kesadaran Nasional of the month after."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from generator.aggregate.indonesian import long_date_text
from generator.model.calendar import OfficeCalendar
from generator.model.period import last_day, month_of
from generator.model.settings import NamedDay

_CEREMONY_DAY: Final = 17


class Announcement(NamedTuple):
    """The day, and why it is that day.

    Attributes:
        day: When the ceremony is.
        usual: The 17th of that month.
        ceremony: Its name, where site_config/kalender.yml sets the day; "" where the rule does.
        obstacle: What the 17th is when the rule moves it: a holiday's name, or "" for a day off.
    """

    day: date
    usual: date
    ceremony: str
    obstacle: str


def find_announcement(
    month: str, calendar: OfficeCalendar, ceremonies: Iterable[NamedDay]
) -> Announcement:
    """Find when the award of `month` is announced.

    The 17th of the month after, else the next day that the office works. A ceremony that the
    office's calendar sets in that month is the day instead: in August that of Independence.

    Args:
        month: The month that the award is about, "YYYY-MM".
        calendar: Must know the holidays of the month after.
        ceremonies: `upacara` of site_config/kalender.yml; the first in that month counts.
    """
    usual = (last_day(month) + timedelta(days=1)).replace(day=_CEREMONY_DAY)
    own = [one for one in ceremonies if month_of(one.tanggal) == month_of(usual)]
    if own:
        chosen = min(own, key=lambda one: one.tanggal)
        return Announcement(chosen.tanggal, usual, chosen.nama, "")
    day = usual
    while not calendar.is_working_day(day):
        day += timedelta(days=1)
    return Announcement(day, usual, "", calendar.holidays.get(usual, ""))


def explain_announcement(announcement: Announcement) -> str:
    """Say why it is that day, in one sentence."""
    day = long_date_text(announcement.day)
    if announcement.ceremony:
        return f"{day}: {announcement.ceremony}, ditetapkan di kalender kantor."
    if announcement.day == announcement.usual:
        return f"{day}: upacara Hari Kesadaran Nasional, setiap tanggal 17."
    cause = f" ({announcement.obstacle})" if announcement.obstacle else ""
    return (
        f"{day}: upacara Hari Kesadaran Nasional. {long_date_text(announcement.usual)}{cause}, "
        "bukan hari kerja, jadi digeser ke hari kerja berikutnya."
    )
