"""The fields of a report as Sveltia CMS knows fields: same names, words, limits and choices.

The CMS cannot ask one field by the value of another; what it lets through, the check looks at.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from generator.aggregate.report_labels import (
    ACTIVITY_LABELS,
    NO_RESULT,
    REPORT_LABELS,
    USUAL_KIND,
    FieldLabel,
)
from generator.aggregate.search_view import ACTIVITY_KINDS
from generator.aggregate.write_view import STATUS_CHOICES
from generator.model.office import Office, Person, PlannedResult
from generator.model.report_words import (
    ACTIVITY_FIELDS,
    MAX_ACTIVITIES,
    MAX_URAIAN_CHARACTERS,
    REPORT_FIELDS,
    REQUIRED_FIELDS,
)
from generator.render.write_files import list_units

Field = dict[str, object]
Option = dict[str, str]

# Only what has one meaning: a point or comma before three digits has two, as in the check.
AMOUNT_PATTERN: Final = r"^(?:0|[1-9][0-9]{0,12})(?:[.,][0-9]{1,2})?$"
CLOCK_PATTERN: Final = r"^(?:[01][0-9]|2[0-3]):[0-5][0-9]$"
_AMOUNT_HINT: Final = "Angka saja, tanpa titik ribuan: 1500 atau 2.5"
_CLOCK_HINT: Final = "Jam dan menit, seperti 08:00"
_LINK_HINT: Final = "Tautan lengkap yang diawali https://"


def make_report_fields(
    person: Person, office: Office, year: int, patterns: Mapping[str, str]
) -> list[Field]:
    """Make the fields of a person's report, in the order they are written in.

    Args:
        person: Whose report.
        office: Its planned results and units are offered.
        year: Of the planned results.
        patterns: Of `validate.form_rules`: "link".
    """
    made: dict[str, Field] = {
        "tanggal": _day_field(person, office),
        "pegawai": {"widget": "hidden", "default": person.slug},
        "status": {
            **_select((choice.value, choice.text) for choice in STATUS_CHOICES),
            "default": STATUS_CHOICES[0].value,
        },
        "kegiatan": {
            "widget": "list",
            "label_singular": REPORT_LABELS["kegiatan"].label,
            "max": MAX_ACTIVITIES,
            "summary": "{{uraian}}",
            "fields": _activity_fields(person, office, year, patterns),
        },
        "kendala": {"widget": "text"},
        "rencana": {"widget": "text"},
    }
    fields = [
        _field(name, REPORT_LABELS[name], made[name], is_required=name in REQUIRED_FIELDS)
        for name in REPORT_FIELDS
    ]
    # Raw: what people type is what lies in the file. No components: images are refused.
    body: Field = {"widget": "markdown", "modes": ["raw"], "buttons": [], "editor_components": []}
    return [*fields, _field("body", REPORT_LABELS["narasi"], body, is_required=False)]


def _activity_fields(
    person: Person, office: Office, year: int, patterns: Mapping[str, str]
) -> list[Field]:
    clock: Field = {
        "widget": "string",
        "pattern": [CLOCK_PATTERN, _CLOCK_HINT],
        "hint": _CLOCK_HINT,
    }
    made: dict[str, Field] = {
        "uraian": {"widget": "text", "maxlength": MAX_URAIAN_CHARACTERS},
        "hasil": {"widget": "string"},
        "jumlah": {
            "widget": "string",
            "pattern": [AMOUNT_PATTERN, _AMOUNT_HINT],
            "hint": _AMOUNT_HINT,
        },
        "satuan": {"widget": "string", "hint": f"Misalnya {', '.join(list_units(office))}"},
        "rhk": _select(_results_for(person, office, year), none=NO_RESULT),
        "jenis": _select(ACTIVITY_KINDS, none=USUAL_KIND),
        "mulai": clock,
        "selesai": clock,
        "lokasi": {"widget": "string"},
        # Not a list: the CMS would drop the one link that stands in a report as a text.
        "bukti": {"widget": "text", "pattern": [_links_pattern(patterns["link"]), _LINK_HINT]},
        "kendala": {"widget": "text"},
    }
    return [
        _field(name, ACTIVITY_LABELS[name], made[name], is_required=name == "uraian")
        for name in ACTIVITY_FIELDS
    ]


def _links_pattern(link: str) -> str:
    """Match links, one a line; the CMS reads flags behind a slash."""
    return rf"/^(?:{link})(?:\n(?:{link}))*$/i"


def _day_field(person: Person, office: Office) -> Field:
    first = max(person.mulai, office.mulai)
    field: Field = {
        "widget": "datetime",
        "type": "date",
        "format": "YYYY-MM-DD",
        "default": "{{now}}",
        "min": first.isoformat(),
    }
    return field if person.selesai is None else field | {"max": person.selesai.isoformat()}


def _results_for(person: Person, office: Office, year: int) -> list[tuple[str, str]]:
    """List the planned results of a year: the person's own, the unit's, then all others."""
    unit = person.unit_on(date(year, 12, 31))

    def distance(result: PlannedResult) -> int:
        if result.pemilik_pegawai == person.slug:
            return 0
        return 1 if result.pemilik_unit == unit else 2

    found = [result for result in office.results if result.tahun == year]
    return [(result.slug, result.nama) for result in sorted(found, key=distance)]


def _select(choices: Iterable[Sequence[str]], none: str = "") -> Field:
    """Make a choice of one; with `none`, of nothing too, which is then not written."""
    options: list[Option] = [{"label": none, "value": ""}] if none else []
    options += [{"label": text, "value": value} for value, text in choices]
    # A list, not round buttons: those cannot be taken back.
    return {"widget": "select", "options": options, "dropdown_threshold": 0}


def _field(name: str, label: FieldLabel, made: Field, *, is_required: bool) -> Field:
    if made["widget"] == "hidden":
        return {"name": name, **made}
    hint = {"hint": label.note} if label.note else {}
    return {"name": name, "label": label.label, **hint, **made, "required": is_required}
