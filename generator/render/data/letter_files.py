"""berkala.csv and berkala.json: the camat's periodic reports to the bupati, by period."""

import json
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from generator.model.office_records import PeriodicReport
from generator.model.provenance import Provenance
from generator.render.data.joining import csv_header
from generator.render.data.office_columns import LETTER_COLUMNS
from generator.render.data.spreadsheet_cells import render_cells

ArrivedLetter = tuple[PeriodicReport, Provenance | None]


def render_letter_csv(letters: Sequence[ArrivedLetter], zone: ZoneInfo) -> str:
    """Write berkala.csv: a row a letter, without its chapters."""
    lines = (
        f"{render_cells(tuple(value or '' for value in _head(letter, life, zone).values()))}\r\n"
        for letter, life in letters
    )
    return csv_header(LETTER_COLUMNS) + "".join(lines)


def render_letter_json(letters: Sequence[ArrivedLetter], zone: ZoneInfo) -> str:
    """Write berkala.json: a record a letter, one a line, with its copies and its chapters."""
    records = ",\n".join(
        json.dumps(
            {
                **_head(letter, life, zone),
                "tembusan": list(letter.tembusan),
                "narasi": letter.narasi,
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for letter, life in letters
    )
    lines = f"\n{records}" if records else ""
    return f'{{"version":1,"berkala":[{lines}\n]}}\n'


def _head(letter: PeriodicReport, life: Provenance | None, zone: ZoneInfo) -> dict[str, str | None]:
    """Give what stands in both files, in the order of the columns."""
    received = datetime.fromtimestamp(life.first.received_at, zone).isoformat() if life else None
    return {
        "periode": letter.periode,
        "keadaan": letter.keadaan,
        "nomor": letter.nomor,
        "sifat": letter.sifat,
        "lampiran": letter.lampiran,
        "hal": letter.hal,
        "kepada": letter.kepada,
        "tanggal": letter.tanggal.isoformat() if letter.tanggal else None,
        "berkas": letter.path,
        "komit": life.last.commit if life else None,
        "diterima": received,
    }
