"""The text of an imported report: canonical, with a comment that says where it is from."""

import json
import re
from collections.abc import Iterator

from generator.model.logbook import DraftedDay
from generator.model.report import Activity, Report
from generator.model.report_words import make_default_kind

# What YAML and a reader take alike without quotes; anything else is quoted.
_PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ ,./()–'&+%;-])*", re.UNICODE)
_SPELLED_OTHERWISE = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
_SHORT_HASH = 12


def render_imported_report(day: DraftedDay, source: str, sha256: str) -> bytes:
    """Write the file of one imported day.

    The hash is shortened: enough to tell which file it was, too short to hold a row of digits that
    looks like somebody's number.
    """
    lines = " dan ".join(str(session.heading.line) for session in day.sessions)
    origin = f"# diimpor dari {source}, baris {lines}, sha256 {sha256[:_SHORT_HASH]}"
    header = "\n".join(["---", origin, *_header(day.report), "---"])
    return (
        f"{header}\n{day.report.narasi}\n".encode() if day.report.narasi else f"{header}\n".encode()
    )


def _header(report: Report) -> Iterator[str]:
    yield f"tanggal: {report.tanggal.isoformat()}"
    yield f"pegawai: {report.pegawai}"
    yield f"status: {report.status}"
    yield "kegiatan:"
    for activity in report.kegiatan:
        yield from _item(activity)
    for name, text in (("kendala", report.kendala), ("rencana", report.rencana)):
        if text:
            yield f"{name}: {_scalar(text)}"


def _item(activity: Activity) -> Iterator[str]:
    fields = [
        (name, value)
        for name, value in (
            ("hasil", activity.hasil),
            ("jumlah", None if activity.jumlah is None else f"{activity.jumlah:f}"),
            ("satuan", activity.satuan),
            ("rhk", activity.rhk),
            (
                "jenis",
                None if activity.jenis == make_default_kind(activity.rhk) else activity.jenis,
            ),
            ("mulai", activity.mulai),
            ("selesai", activity.selesai),
            ("lokasi", activity.lokasi),
            ("kendala", activity.kendala),
        )
        if value is not None
    ]
    yield f"  - uraian: {_scalar(activity.uraian)}" if fields else f"  - {_scalar(activity.uraian)}"
    for name, value in fields:
        yield f"    {name}: {_scalar(value)}"


def _scalar(text: str) -> str:
    is_plain = (
        _PLAIN.fullmatch(text)
        and text[-1] != " "
        and " #" not in text
        and text.casefold() not in _SPELLED_OTHERWISE
    )
    return text if is_plain else json.dumps(text, ensure_ascii=False)
