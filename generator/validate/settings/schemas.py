"""JSON Schemas of the settings files, made from the models (SPEC 6, /data/skema/)."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from generator.validate.settings.award_file import AwardFile
from generator.validate.settings.base import SettingsModel
from generator.validate.settings.calendar_file import CalendarFile
from generator.validate.settings.office_file import OfficeFile
from generator.validate.settings.results_file import ResultsFile
from generator.validate.settings.roster_file import RosterFile

SETTINGS_FILES: dict[str, tuple[str, type[SettingsModel]]] = {
    "kantor": ("site_config/kantor.yml", OfficeFile),
    "pegawai": ("site_config/pegawai.yml", RosterFile),
    "kalender": ("site_config/kalender.yml", CalendarFile),
    "rhk": ("site_config/rhk/<tahun>.yml", ResultsFile),
    "penghargaan": ("site_config/penghargaan.yml", AwardFile),
}


class _PlainTitles(GenerateJsonSchema):
    """Leaves titles to the kinds of value: "tanggal", not the key again in English spelling."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - pydantic's
        return False


def settings_schemas() -> dict[str, dict[str, Any]]:
    """Make the JSON Schema (2020-12) of each settings file, by the short name of the file."""
    return {
        name: {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **model.model_json_schema(schema_generator=_PlainTitles),
            "title": path,
        }
        for name, (path, model) in SETTINGS_FILES.items()
    }
