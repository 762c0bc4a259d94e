"""The data files of the quarters' realisasi."""

from collections.abc import Iterable, Iterator

from generator.aggregate.quarter.realisation_view import RecordedQuarter
from generator.pipeline.chapters.quarters import bring_record
from generator.pipeline.outputs.output import Output
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import digest_of
from generator.render.data.addresses import REALISATION_CSV, REALISATION_JSON
from generator.render.data.realisation_files import (
    render_realisation_csv,
    render_realisation_json,
)


def plan_realisation_files(desk: PageDesk) -> Iterator[Output]:
    """Plan realisasi.csv and .json; without a record they hold a header and nothing else."""
    key = desk.records.key("realisasi")

    def make_csv() -> Iterable[bytes]:
        yield render_realisation_csv(_bring_records(desk))

    def make_json() -> Iterable[bytes]:
        yield render_realisation_json(_bring_records(desk))

    yield Output(REALISATION_CSV, digest_of(REALISATION_CSV, key), make_csv)
    yield Output(REALISATION_JSON, digest_of(REALISATION_JSON, key), make_json)


def _bring_records(desk: PageDesk) -> list[RecordedQuarter]:
    found = (bring_record(desk, quarter) for quarter in desk.records.periods("realisasi"))
    return [record for record in found if record]
