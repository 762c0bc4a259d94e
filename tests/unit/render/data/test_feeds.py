import json
from dataclasses import replace

import pytest

from generator.aggregate.feed import MAX_ITEMS, make_office_feed, make_person_feed
from generator.render.data.addresses import atom_address, json_feed_address
from generator.render.data.atom_feed import render_atom, xml_text
from generator.render.data.json_feed import render_json_feed
from tests.unit.render.data.made_days import ANI, BUDI, OFFICE, make_headline, parse_xml

ATOM = "{http://www.w3.org/2005/Atom}"
HEADLINES = (make_headline(3), make_headline(5, "budi"), make_headline(4))


def test_the_newest_report_comes_first_whatever_the_order_they_are_given_in() -> None:
    feed = make_office_feed(OFFICE, HEADLINES)
    assert [item.title for item in feed.items] == [
        "Budi: Kamis, 5 Juni 2025",
        "Ani Lestari, S.Sos.: Rabu, 4 Juni 2025",
        "Ani Lestari, S.Sos.: Selasa, 3 Juni 2025",
    ]
    assert feed.updated == feed.items[0].updated == "2025-06-05T16:00:00+08:00"


def test_a_feed_holds_the_newest_thirty_and_no_more() -> None:
    many = [make_headline(day, slug) for day in range(1, 29) for slug in ("budi", "ani-lestari")]
    feed = make_office_feed(OFFICE, many)
    assert len(feed.items) == MAX_ITEMS
    assert feed.items[0].title.endswith("28 Juni 2025")


def test_a_persons_feed_holds_their_own_reports_only() -> None:
    feed = make_person_feed(OFFICE, ANI, HEADLINES)
    assert {item.author for item in feed.items} == {"Ani Lestari, S.Sos."}
    assert (feed.slug, feed.page) == ("ani-lestari", "pegawai/ani-lestari/")


def test_ids_stay_when_a_person_gets_another_slug() -> None:
    before = replace(BUDI, slug="budi-lama", nama_lain=())
    old_office = replace(OFFICE, people=(ANI, before))
    old = make_person_feed(old_office, before, [make_headline(5, "budi-lama")])
    new = make_person_feed(OFFICE, BUDI, [make_headline(5, "budi")])
    assert (old.id, old.items[0].id) == (new.id, new.items[0].id)
    assert new.items[0].id == "tag:73.24.09,2025:budi-lama/2025-06-05"
    assert new.items[0].address == "pegawai/budi/2025-06/#2025-06-05"


def test_ids_differ_between_people_days_and_feeds() -> None:
    feeds = [make_office_feed(OFFICE, HEADLINES), make_person_feed(OFFICE, ANI, HEADLINES)]
    assert feeds[0].id != feeds[1].id
    assert len({item.id for item in feeds[0].items}) == 3


def test_a_report_not_yet_in_git_is_dated_by_its_day() -> None:
    feed = make_office_feed(OFFICE, [make_headline(5)._replace(received_at=None)])
    assert feed.updated == "2025-06-05T08:00:00+08:00"


def test_an_empty_feed_is_dated_by_the_first_day_of_the_office() -> None:
    feed = make_office_feed(OFFICE, ())
    assert feed.updated == "2025-05-01T00:00:00+08:00"
    assert parse_xml(render_atom(feed)).findall(f"{ATOM}entry") == []


@pytest.mark.parametrize(
    ("situs", "link", "own"),
    [
        (
            None,
            "../../pegawai/budi/2025-06/#2025-06-05",
            "../../data/umpan/kantor.atom",
        ),
        (
            "https://a.go.id/x",
            "https://a.go.id/x/pegawai/budi/2025-06/#2025-06-05",
            "https://a.go.id/x/data/umpan/kantor.atom",
        ),
    ],
)
def test_atom_links_are_absolute_once_the_public_address_is_known(
    situs: str | None, link: str, own: str
) -> None:
    root = parse_xml(render_atom(make_office_feed(OFFICE, HEADLINES), situs))
    entry = root.find(f"{ATOM}entry")
    assert entry is not None
    assert [found.attrib["href"] for found in entry.iter(f"{ATOM}link")] == [link]
    assert root.findall(f"{ATOM}link")[0].attrib["href"] == own


def test_each_atom_entry_has_what_the_format_requires() -> None:
    root = parse_xml(render_atom(make_office_feed(OFFICE, HEADLINES)))
    for entry in root.iter(f"{ATOM}entry"):
        assert {child.tag.removeprefix(ATOM) for child in entry} == {
            *("id", "title", "updated", "published", "author", "link", "content")
        }
    assert root.findtext(f"{ATOM}title") == "Laporan harian Kecamatan Tomoni Timur"


def test_hostile_text_comes_back_from_atom_as_it_was_and_control_characters_do_not() -> None:
    text = "<script>&amp;\"'</content> \x00\x1b\ud800\ufffe 😀"
    root = parse_xml(render_atom(make_office_feed(OFFICE, [make_headline(5, text=text)])))
    found = root.findtext(f"{ATOM}entry/{ATOM}content")
    assert found == "<script>&amp;\"'</content> \ufffd\ufffd\ufffd\ufffd 😀"
    assert xml_text("a\tb\nc") == "a\tb\nc"


def test_the_json_feed_has_urls_only_where_they_can_be_absolute() -> None:
    feed = make_office_feed(OFFICE, HEADLINES)
    without = json.loads(render_json_feed(feed))
    known = json.loads(render_json_feed(feed, "https://a.go.id/"))
    assert without["version"] == "https://jsonfeed.org/version/1.1"
    assert "url" not in without["items"][0]
    assert "feed_url" not in without
    assert without["items"][0]["_jejak"]["halaman"] == "../../pegawai/budi/2025-06/#2025-06-05"
    assert known["feed_url"] == "https://a.go.id/data/umpan/kantor.json"
    assert known["home_page_url"] == "https://a.go.id/"
    assert known["items"][0]["url"] == "https://a.go.id/pegawai/budi/2025-06/#2025-06-05"


def test_feeds_have_an_address_of_their_own() -> None:
    assert atom_address("ani-lestari") == "data/umpan/ani-lestari.atom"
    assert json_feed_address("kantor") == "data/umpan/kantor.json"
