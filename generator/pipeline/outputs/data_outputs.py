"""The files under /data/: months from their rows, whole tables from their months."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from generator.aggregate.feed import Feed, make_office_feed, make_person_feed
from generator.aggregate.recap.rows import RecapRow, make_month_recap, make_quarter_recap
from generator.model.period import months_of_quarter, quarter_of
from generator.model.person_month import Headline
from generator.model.site import SiteContext
from generator.pipeline.month_work import MonthShelf
from generator.pipeline.outputs.output import Output, fixed_output
from generator.publish.build_cache import BuildCache, StoredObject, digest_of, read_parts
from generator.render.data import addresses
from generator.render.data.atom_feed import render_atom
from generator.render.data.columns import (
    MONTH_RECAP_COLUMNS,
    QUARTER_RECAP_COLUMNS,
    REPORT_COLUMNS,
)
from generator.render.data.data_package import render_data_package
from generator.render.data.joining import csv_header, join_csv, join_json
from generator.render.data.json_feed import render_json_feed
from generator.render.data.recap_csv import recap_csv_rows

_REPORT_HEADER = csv_header(REPORT_COLUMNS)
_EMPTY_JSON = join_json(())
_JSON_HEAD, _JSON_TAIL = _EMPTY_JSON[: _EMPTY_JSON.index("[") + 1].encode(), b"\n]}\n"


def plan_report_files(
    shelf: MonthShelf, cache: BuildCache, month_keys: Mapping[str, str]
) -> Iterator[Output]:
    """Plan laporan-<month>.csv and .json, and the whole files that are their months joined.

    Args:
        shelf: Gives the rows of a month.
        cache: Gives the month files when the whole ones are made: so they come first.
        month_keys: Month to the digest of its person-months, ascending.
    """
    for month, key in month_keys.items():
        yield Output(addresses.report_csv_address(month), digest_of("csv", key), _csv(shelf, month))
        yield Output(
            addresses.report_json_address(month), digest_of("json", key), _json(shelf, month)
        )
    everything = digest_of(*month_keys.values())

    def whole_csv() -> Iterator[bytes | memoryview]:
        yield _REPORT_HEADER.encode()
        for key in month_keys.values():
            yield from read_parts(_find(cache, digest_of("csv", key)), len(_REPORT_HEADER))

    def whole_json() -> Iterator[bytes | memoryview]:
        yield _JSON_HEAD
        separator = b""
        for key in month_keys.values():
            month = _find(cache, digest_of("json", key))
            if month.size > len(_EMPTY_JSON):
                yield separator
                yield from read_parts(month, len(_JSON_HEAD), len(_JSON_TAIL))
                separator = b","
        yield _JSON_TAIL

    yield Output(addresses.report_csv_address(), digest_of("csv semua", everything), whole_csv)
    yield Output(addresses.report_json_address(), digest_of("json semua", everything), whole_json)


def plan_recaps(
    context: SiteContext, shelf: MonthShelf, cache: BuildCache, month_keys: Mapping[str, str]
) -> Iterator[Output]:
    """Plan the rekap files: each month and quarter, and all of them joined."""

    def rows_of(months: Collection[str]) -> tuple[RecapRow, ...]:
        return make_month_recap(context.office, context.moment, shelf.count_rows(), months)

    yield from _plan_recap(
        cache,
        addresses.month_recap_address,
        csv_header(MONTH_RECAP_COLUMNS),
        month_keys,
        lambda month: rows_of([month]),
    )
    quarter_keys: dict[str, str] = {}
    for month, key in month_keys.items():
        quarter = quarter_of(month)
        quarter_keys[quarter] = digest_of(quarter_keys.get(quarter, ""), key)
    yield from _plan_recap(
        cache,
        addresses.quarter_recap_address,
        csv_header(QUARTER_RECAP_COLUMNS),
        quarter_keys,
        lambda quarter: make_quarter_recap(rows_of(months_of_quarter(quarter))),
    )


def _plan_recap(
    cache: BuildCache,
    address: Callable[[str], str],
    header: str,
    keys: Mapping[str, str],
    rows: Callable[[str], tuple[RecapRow, ...]],
) -> Iterator[Output]:
    """Plan one rekap: a file a period, then the whole, whose periods are those files."""
    head = header.encode()

    def make(period: str) -> Iterable[bytes]:
        yield head
        yield recap_csv_rows(rows(period)).encode()

    def join() -> Iterable[bytes | memoryview]:
        yield head
        for key in keys.values():
            yield from read_parts(_find(cache, digest_of(header, key)), len(head))

    for period, key in keys.items():
        yield Output(address(period), digest_of(header, key), partial(make, period))
    yield Output(address(""), digest_of(header, "semua", *keys.values()), join)


def plan_feeds(context: SiteContext, headlines: Sequence[Headline]) -> Iterator[Output]:
    """Plan the feeds of the office and of each person, from the newest headlines of everybody."""
    office = context.office
    yield from _feed(make_office_feed(office, headlines), office.situs)
    own: dict[str, list[Headline]] = {}
    for headline in headlines:
        own.setdefault(headline.pegawai, []).append(headline)
    for person in office.people:
        feed = make_person_feed(office, person, own.get(person.slug, ()))
        yield from _feed(feed, office.situs)


def plan_package(context: SiteContext, schemas: Mapping[str, bytes]) -> Iterator[Output]:
    """Plan datapackage.json and the JSON Schemas."""
    package = render_data_package(context, context.office.situs)
    yield fixed_output(addresses.DATA_PACKAGE, package)
    for address, schema in schemas.items():
        yield fixed_output(address, schema)


def _csv(shelf: MonthShelf, month: str) -> Callable[[], Iterable[bytes]]:
    return lambda: (
        join_csv(_REPORT_HEADER, (csv for _, csv, _ in shelf.data_rows(month))).encode(),
    )


def _json(shelf: MonthShelf, month: str) -> Callable[[], Iterable[bytes]]:
    return lambda: (join_json(text for _, _, text in shelf.data_rows(month)).encode(),)


def _find(cache: BuildCache, key: str) -> StoredObject:
    stored = cache.find_object(key)
    assert stored is not None, "the months are made before the whole"
    return stored


def _feed(feed: Feed, situs: str | None) -> Iterator[Output]:
    key = digest_of("umpan", repr(feed), situs)
    yield Output(addresses.atom_address(feed.slug), key + "a", lambda: (render_atom(feed, situs),))
    yield Output(
        addresses.json_feed_address(feed.slug), key + "j", lambda: (render_json_feed(feed, situs),)
    )
