"""What the feeds of the office and of each person tell: the newest reports, newest first."""

from collections.abc import Iterable
from datetime import UTC, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from generator.aggregate.indonesian import long_date_text
from generator.model.office import Office, Person
from generator.model.period import month_of
from generator.model.person_month import Headline

MAX_ITEMS = 30

# RFC 4151 wants a year in which the name was ours. It is part of every id, so it never changes.
_TAG_YEAR = 2025


class FeedItem(NamedTuple):
    """One report in a feed.

    Attributes:
        id: Permanent tag URI, whatever the site's address and after a person's slug changed.
        address: The day on its page, below the site's root.
        title: Person and day.
        text: What came out of the day; plain text.
        author: Full name.
        updated: When it was received, in the office zone; RFC 3339 with offset.
    """

    id: str
    address: str
    title: str
    text: str
    author: str
    updated: str


class Feed(NamedTuple):
    """A feed of the office (`slug` "kantor") or of one person.

    Attributes:
        slug: Names its files.
        id: Permanent tag URI.
        title: What it is a feed of.
        page: Address of the page it follows, below the site's root; "" is home.
        updated: When its newest item was received; the office's first day where there is none.
        items: Newest first, at most `MAX_ITEMS`.
    """

    slug: str
    id: str
    title: str
    page: str
    updated: str
    items: tuple[FeedItem, ...]


def make_office_feed(office: Office, headlines: Iterable[Headline]) -> Feed:
    """Make the feed of all people's reports; headlines may come in any order."""
    return _make_feed(office, "kantor", f"Laporan harian {office.nama}", headlines)


def make_person_feed(office: Office, person: Person, headlines: Iterable[Headline]) -> Feed:
    """Make the feed of one person's reports; other people's headlines are left out."""
    own = (headline for headline in headlines if headline.pegawai == person.slug)
    title = f"Laporan harian {person.nama} – {office.nama}"
    return _make_feed(office, person.slug, title, own)


def _make_feed(office: Office, slug: str, title: str, headlines: Iterable[Headline]) -> Feed:
    zone = ZoneInfo(office.zona_waktu)
    people = {person.slug: person for person in office.people}
    known = (headline for headline in headlines if headline.pegawai in people)
    newest = sorted(known, key=_newest_first)[:MAX_ITEMS]
    items = tuple(_item(office, people[headline.pegawai], headline, zone) for headline in newest)
    start = datetime.combine(office.mulai, time(), zone).isoformat()
    person = people.get(slug)
    return Feed(
        slug=slug,
        id=_tag(office, _first_slug(person) if person else slug),
        title=title,
        page=f"pegawai/{slug}/" if person else "",
        updated=items[0].updated if items else start,
        items=items,
    )


def _newest_first(headline: Headline) -> tuple[float, int, str]:
    return (-_received_at(headline), -headline.day.toordinal(), headline.pegawai)


def _received_at(headline: Headline) -> float:
    """Give the time of arrival; of a report not yet in git its own day."""
    if headline.received_at is None:
        return datetime.combine(headline.day, time(), UTC).timestamp()
    return headline.received_at


def _item(office: Office, person: Person, headline: Headline, zone: ZoneInfo) -> FeedItem:
    day = headline.day.isoformat()
    return FeedItem(
        id=_tag(office, f"{_first_slug(person)}/{day}"),
        address=f"pegawai/{person.slug}/{month_of(headline.day)}/#{day}",
        title=f"{person.nama}: {long_date_text(headline.day)}",
        text=headline.text,
        author=person.nama,
        updated=datetime.fromtimestamp(_received_at(headline), zone).isoformat(),
    )


def _tag(office: Office, specific: str) -> str:
    return f"tag:{office.kode_wilayah.lower()},{_TAG_YEAR}:{specific}"


def _first_slug(person: Person) -> str:
    """Give the slug the person first had: `nama_lain` lists the former ones, oldest first."""
    return person.nama_lain[0] if person.nama_lain else person.slug
