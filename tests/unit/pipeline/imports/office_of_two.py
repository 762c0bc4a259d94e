"""An office of two invented people, and the search for lost cells."""

import datetime as dt
import re
from collections.abc import Iterable

from generator.model.office import DeadlineRule, Forge, Office, Person, PlannedResult, Unit
from generator.pipeline.imports.finish_import import ImportResult
from generator.pipeline.imports.import_around import ImportAround
from generator.pipeline.imports.import_file import import_file
from generator.validate.vocabulary import make_vocabulary
from tests.unit.pipeline.imports.made_tables import Rows, Value

START = dt.date(2021, 1, 4)
TODAY = dt.date(2025, 12, 31)
ANI = Person("ani-lestari", "Ani Lestari, S.Sos.", "Pengelola Dana Desa", "pmd", "pns", START)
BUDI = Person("budi-santoso", "Drs. Budi Santoso", "Arsiparis", "sekretariat", "pns", START)
OFFICE = Office(
    "Kecamatan Contoh",
    "kecamatan",
    "73.24.09",
    "Kabupaten Contoh",
    "Provinsi Contoh",
    "Asia/Makassar",
    dt.date(2025, 1, 1),
    frozenset(range(5)),
    DeadlineRule(),
    Forge(),
    (Unit("pmd", "Seksi PMD"), Unit("sekretariat", "Sekretariat")),
    (ANI, BUDI),
    (
        PlannedResult(
            "monev-dana-desa", "Monitoring Dana Desa terlaksana", 2025, "desa", "Desa tertib"
        ),
    ),
)


def run(
    name: str,
    data: bytes,
    *,
    chosen: str | None = None,
    fallback: str | None = None,
) -> ImportResult:
    """Import a logbook; a table of days and times alone is then no export of attendance."""
    vocabulary = make_vocabulary(OFFICE, TODAY)
    around = ImportAround(OFFICE, vocabulary, chosen, fallback, kind="harian")
    return import_file(name, data, around)


def find_lost_cells(rows: Iterable[Rows | str], result: ImportResult) -> list[str]:
    """List the cells of the source that stand neither in a report nor in the review sheet."""
    outcome = squeeze(
        "\n".join(content.decode() for content in result.files.values()) + result.review_sheet
    )
    cells = [
        show(value)
        for block in rows
        for row in ([[block]] if isinstance(block, str) else block)
        for value in row
        if value is not None
    ]
    return [cell for cell in cells if squeeze(f"{cell} ") not in outcome]


def show(value: Value) -> str:
    """Give a value as the sheet shows it: dates ISO, times HH:MM, the result of a formula."""
    if isinstance(value, dt.time):
        return value.strftime("%H:%M")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:g}"
    text = str(value)
    return text.partition(" -> ")[2] if text.startswith("=") else text


def squeeze(text: str) -> str:
    """Leave out what a line break, a bullet or a quote may add."""
    plain = re.sub(r"(?<!\S)(?:\d{1,2}[.)]|-)\s", "", text)
    return re.sub(r"[\s;\"\\|`]+", "", plain).casefold()
