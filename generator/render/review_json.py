"""The same review as data: `jejak review --format json`."""

from dataclasses import asdict

from generator.aggregate.review.words import review_sentence
from generator.model.review import ChangedReport, DayCoverage, Flag, Review, Standing
from generator.problems import Severity
from generator.render.record_json import Json, render_report_record


def render_review_json(review: Review) -> Json:
    """Give a review's document; the record of a leave day holds no more than that it is one."""
    errors = sum(problem.severity is Severity.ERROR for problem in review.problems)
    return {
        "version": 1,
        "head": review.head,
        "checked": review.checked,
        "errors": errors,
        "warnings": len(review.problems) - errors,
        "ringkasan": review_sentence(review),
        "perlu_diputuskan": [_flag(one) for one in review.flags if one.kind.needs_decision],
        "baik_diketahui": [_flag(one) for one in review.flags if not one.kind.needs_decision],
        "laporan": [_report(report) for report in review.reports],
        "hari": [_day(day) for day in review.coverage],
        "perubahan_lain": [
            {
                "path": one.path,
                "jenis": one.kind,
                "perubahan": one.action,
                "isi": one.summary or None,
            }
            for one in review.others
        ],
        "problems": [asdict(problem) for problem in review.problems],
    }


def _flag(flag: Flag) -> Json:
    return {
        "jenis": flag.kind.value,
        "path": flag.path,
        "pegawai": flag.pegawai,
        "tanggal": flag.day.isoformat() if flag.day else None,
        "keterangan": list(flag.lines),
        "mirip_dengan": flag.original.isoformat() if flag.original else None,
    }


def _report(report: ChangedReport) -> Json:
    return {
        "path": report.path,
        "pegawai": report.pegawai,
        "tanggal": report.day.isoformat(),
        "perubahan": _change(report),
        "record": _record(report),
    }


def _change(report: ChangedReport) -> str:
    if report.is_removed:
        return "dihapus"
    return "diubah" if report.is_known else "baru"


def _record(report: ChangedReport) -> Json | None:
    if report.after is None:
        return None
    if report.after.is_leave:
        return {"tanggal": report.day.isoformat(), "status": Standing.OFF_DUTY.value}
    return render_report_record(report.after)


def _day(day: DayCoverage) -> Json:
    return {
        "tanggal": day.day.isoformat(),
        "hari_wajib": day.is_working_day,
        "tenggat": day.due_at.isoformat(),
        **{one.value: list(day.people.get(one, ())) for one in Standing},
    }
