"""The reference page of all codes, gathered from the stages that bring them forth."""

from generator.aggregate.skp.ekinerja_rows import EKINERJA_CODES
from generator.model.problem_kind import ProblemKind
from generator.read.logbook.codes import IMPORT_CODES
from generator.render.problem_reference import render_problem_reference
from generator.validate import problem_codes
from generator.validate.attendance.codes import ATTENDANCE_ERRORS
from generator.validate.office_records.codes import OFFICE_RECORD_PROBLEMS
from generator.validate.settings.codes import SETTINGS_CODES


def render_all_problems() -> str:
    """Write docs/reference/problems.md."""
    return render_problem_reference(
        (
            ("Berkas dan susunannya", problem_codes.FILE_ERRORS),
            ("Isian laporan", problem_codes.FIELD_ERRORS),
            ("Data pribadi", problem_codes.PERSONAL_DATA_ERRORS),
            ("Catatan bebas", problem_codes.NARRATIVE_ERRORS),
            ("Perbaikan", problem_codes.REPAIRS),
            ("Kehadiran", ATTENDANCE_ERRORS),
            ("Catatan kantor", OFFICE_RECORD_PROBLEMS),
            ("Usulan perubahan (pull request)", problem_codes.PROPOSAL_PROBLEMS),
            ("Impor", [ProblemKind(code, text) for code, text in IMPORT_CODES.items()]),
            ("Ekspor e-Kinerja", EKINERJA_CODES),
            ("Pengaturan", [ProblemKind(code, text) for code, text in SETTINGS_CODES.items()]),
        )
    )
