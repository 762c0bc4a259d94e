"""All schemas as files of the site."""

from collections.abc import Mapping

from generator.render.data.addresses import schema_address
from generator.render.data.feed_links import base_address
from generator.render.data.json_bytes import render_json
from generator.render.data.schemas.daily_report import make_daily_report_schema
from generator.render.data.schemas.office_records import (
    make_attendance_schema,
    make_award_schema,
    make_periodic_report_schema,
    make_realisation_schema,
    make_spot_check_schema,
)
from generator.render.data.schemas.parts import Schema

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def make_record_schemas() -> dict[str, Schema]:
    """Describe every record kind, by the name of its file."""
    return {
        "harian": make_daily_report_schema(),
        "kehadiran": make_attendance_schema(),
        "sidak": make_spot_check_schema(),
        "realisasi": make_realisation_schema(),
        "berkala": make_periodic_report_schema(),
        "penghargaan": make_award_schema(),
    }


def render_schemas(
    settings: Mapping[str, Mapping[str, object]], situs: str | None = None
) -> dict[str, bytes]:
    """Write the schemas of all records and settings files, by address.

    Args:
        settings: Schema of each settings file, by name; "penghargaan" is taken by the record, so
            the formula's settings file becomes "pengaturan-penghargaan".
        situs: Public address of the site, for `$id`; left out where None.
    """
    records = make_record_schemas()
    named = {
        f"pengaturan-{name}" if name in records else name: schema
        for name, schema in settings.items()
    }
    return {
        schema_address(name): render_json(_with_head(name, schema, situs))
        for name, schema in {**records, **named}.items()
    }


def _with_head(name: str, schema: Mapping[str, object], situs: str | None) -> dict[str, object]:
    head: dict[str, object] = {"$schema": _DIALECT}
    if situs:
        head["$id"] = base_address(situs) + schema_address(name)
    return {**head, **{key: value for key, value in schema.items() if key not in head}}
