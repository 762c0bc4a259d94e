"""sidak.csv and sidak.json: every spot check, ascending. `cuti` is told as "tidak bertugas"."""

import json
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from generator.aggregate.spot_checks.places import anchor_of
from generator.model.office_records import SpotCheck, SpotFinding
from generator.model.provenance import Provenance
from generator.render.data.joining import csv_header
from generator.render.data.office_columns import SPOT_CHECK_COLUMNS
from generator.render.data.spreadsheet_cells import render_cells

ArrivedCheck = tuple[SpotCheck, Provenance | None]


def render_spot_check_csv(checks: Sequence[ArrivedCheck], zone: ZoneInfo) -> str:
    """Write sidak.csv: a row a finding."""
    lines = (
        f"{render_cells(_cells(check, number, finding, life, zone))}\r\n"
        for check, life in checks
        for number, finding in enumerate(check.temuan, 1)
    )
    return csv_header(SPOT_CHECK_COLUMNS) + "".join(lines)


def render_spot_check_json(checks: Sequence[ArrivedCheck], zone: ZoneInfo) -> str:
    """Write sidak.json: a record a check, one a line."""
    records = ",\n".join(
        json.dumps(_record(check, life, zone), ensure_ascii=False, separators=(",", ":"))
        for check, life in checks
    )
    lines = f"\n{records}" if records else ""
    return f'{{"version":1,"sidak":[{lines}\n]}}\n'


def _cells(
    check: SpotCheck, number: int, finding: SpotFinding, life: Provenance | None, zone: ZoneInfo
) -> tuple[str, ...]:
    return (
        check.tanggal.isoformat(),
        anchor_of(check),
        str(number),
        finding.unit,
        *("" if count is None else str(count) for count in _counts(finding).values()),
        finding.keterangan or "",
        "; ".join(check.pemeriksa),
        check.tindak_lanjut or "",
        check.path,
        life.last.commit if life else "",
        _received(life, zone) or "",
    )


def _record(check: SpotCheck, life: Provenance | None, zone: ZoneInfo) -> dict[str, object]:
    return {
        "tanggal": check.tanggal.isoformat(),
        "sidak": anchor_of(check),
        "pemeriksa": list(check.pemeriksa),
        "temuan": [
            {"unit": finding.unit, **_counts(finding), "keterangan": finding.keterangan}
            for finding in check.temuan
        ],
        "tindak_lanjut": check.tindak_lanjut,
        "narasi": check.narasi,
        "berkas": check.path,
        "komit": life.last.commit if life else None,
        "diterima": _received(life, zone),
    }


def _counts(finding: SpotFinding) -> dict[str, int | None]:
    return {
        "di_tempat": finding.di_tempat,
        "dinas_luar": finding.dinas_luar,
        "tidak_bertugas": finding.cuti,
        "tidak_di_tempat": finding.tidak_di_tempat,
    }


def _received(life: Provenance | None, zone: ZoneInfo) -> str | None:
    return datetime.fromtimestamp(life.first.received_at, zone).isoformat() if life else None
