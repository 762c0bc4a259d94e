"""A report as `jejak show` tells it: SPEC 3."""

from decimal import Decimal

from generator.model.report import Activity, Report

Json = dict[str, object]


def render_report_record(report: Report) -> Json:
    """Give a report's record: absent values None, `jumlah` a number, `bukti` a list."""
    return {
        "tanggal": report.tanggal.isoformat(),
        "pegawai": report.pegawai,
        "status": report.status,
        "kegiatan": [_render_activity(activity) for activity in report.kegiatan],
        "kendala": report.kendala,
        "rencana": report.rencana,
        "narasi": report.narasi or None,
    }


def _render_activity(activity: Activity) -> Json:
    """Give an activity's record."""
    return {
        "uraian": activity.uraian,
        "hasil": activity.hasil,
        "jumlah": None if activity.jumlah is None else render_number(activity.jumlah),
        "satuan": activity.satuan,
        "rhk": activity.rhk,
        "jenis": activity.jenis,
        "mulai": activity.mulai,
        "selesai": activity.selesai,
        "lokasi": activity.lokasi,
        "bukti": list(activity.bukti),
        "kendala": activity.kendala,
    }


def render_number(number: Decimal) -> int | float:
    """Give a JSON number; amounts have at most 15 digits, so a float writes them as they are."""
    return int(number) if number == number.to_integral_value() else float(number)
