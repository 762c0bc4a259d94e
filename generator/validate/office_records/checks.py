"""The check of each kind of office record."""

from collections.abc import Callable, Mapping
from typing import Final

from generator.model.office_records import OfficeRecord
from generator.problems import Checked
from generator.validate.attendance.check_attendance import check_attendance
from generator.validate.office_records.check_award import check_award
from generator.validate.office_records.check_periodic_report import check_periodic_report
from generator.validate.office_records.check_realisation import check_realisation
from generator.validate.office_records.check_spot_check import check_spot_check
from generator.validate.vocabulary import Vocabulary

_Check = Callable[[str, bytes, Vocabulary], Checked[OfficeRecord | None]]
OFFICE_CHECKS: Final[Mapping[str, _Check]] = {
    "kehadiran": check_attendance,
    "sidak": check_spot_check,
    "realisasi": check_realisation,
    "berkala": check_periodic_report,
    "penghargaan": check_award,
}
