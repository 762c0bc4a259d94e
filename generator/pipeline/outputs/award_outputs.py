"""The data files of the monthly award: a file a month, and all of them joined."""

import json
from collections.abc import Iterable, Iterator
from functools import partial

from generator.pipeline.outputs.output import Output
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import BuildCache, digest_of, read_stored
from generator.render.data.addresses import award_csv_address, award_json_address
from generator.render.data.award_files import AWARD_COLUMNS, award_csv_rows, award_record
from generator.render.data.joining import csv_header

_HEADER = csv_header(AWARD_COLUMNS).encode()
_JSON_HEAD, _JSON_TAIL = b'{"version":1,"penghargaan":[\n', b"\n]}\n"


def plan_award_files(desk: PageDesk, cache: BuildCache) -> Iterator[Output]:
    """Plan penghargaan-<month>.csv and .json, then the whole files that are those joined."""
    months = desk.awards.months
    keys = {
        month: digest_of("penghargaan", desk.identity, desk.awards.key(month)) for month in months
    }
    for month, key in keys.items():
        yield Output(award_csv_address(month), f"{key}c", partial(_make_csv, desk, month))
        yield Output(award_json_address(month), f"{key}j", partial(_make_json, desk, month))
    everything = digest_of("penghargaan semua", *keys.values())

    def whole_csv() -> Iterable[bytes]:
        yield _HEADER
        for key in keys.values():
            yield _stored(cache, f"{key}c")[len(_HEADER) :]

    def whole_json() -> Iterable[bytes]:
        records = (_stored(cache, f"{key}j") for key in keys.values())
        yield _JSON_HEAD
        yield b",\n".join(record[len(_JSON_HEAD) : -len(_JSON_TAIL)] for record in records)
        yield _JSON_TAIL

    yield Output(award_csv_address(), f"{everything}c", whole_csv)
    yield Output(award_json_address(), f"{everything}j", whole_json)


def _make_csv(desk: PageDesk, month: str) -> Iterable[bytes]:
    return (_HEADER, award_csv_rows(desk.awards.make(month)).encode())


def _make_json(desk: PageDesk, month: str) -> Iterable[bytes]:
    record = json.dumps(award_record(desk.awards.make(month)), ensure_ascii=False)
    return (_JSON_HEAD, record.encode(), _JSON_TAIL)


def _stored(cache: BuildCache, key: str) -> bytes:
    stored = cache.find_object(key)
    assert stored is not None, "the months are made before the whole"
    return read_stored(stored)
