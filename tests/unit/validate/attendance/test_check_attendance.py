from datetime import date

import pytest

from generator.model.attendance import AttendanceDay
from generator.model.office import Person
from generator.validate.attendance.check_attendance import check_attendance
from generator.validate.attendance.codes import ATTENDANCE_ERRORS
from generator.validate.vocabulary import Vocabulary

PATH = "entries/kantor/kehadiran/2025-06.csv"
ANI = Person("ani-lestari", "Ani Lestari, S.Sos.", "Staf", "pmd", "pns", date(2025, 6, 2))
WHO = Vocabulary({ANI.slug: ANI}, {"ani-l": "ani-lestari"}, {}, date(2025, 6, 30))
HEAD = "tanggal,pegawai,hadir,masuk,pulang\n"


def found(text: str) -> list[tuple[int, int, str]]:
    problems = check_attendance(PATH, text.encode(), WHO).problems
    return [(problem.line, problem.column, problem.code) for problem in problems]


def test_a_right_file_gives_its_rows() -> None:
    text = HEAD + "2025-06-03,ani-lestari,ya,07:30,16:00\n2025-06-04,ani-l,tidak,,\n"
    checked = check_attendance(PATH, text.encode(), WHO)
    assert checked.problems == ()
    assert checked.value == (
        AttendanceDay(date(2025, 6, 3), "ani-lestari", hadir=True, masuk="07:30", pulang="16:00"),
        AttendanceDay(date(2025, 6, 4), "ani-l", hadir=False),
    )


def test_the_columns_of_times_may_be_left_out() -> None:
    assert found("tanggal,pegawai,hadir\n2025-06-03,ani-lestari,ya\n") == []


def test_what_spreadsheets_add_means_nothing() -> None:
    assert found("\ufeff" + HEAD.replace("\n", "\r\n") + "2025-06-03,ani-lestari,ya,,\r\n") == []


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("2025-06-03,ani-lestari", 1, "E502"),
        ("", 1, "E502"),
        ("03/06/2025,ani-lestari,ya,,", 1, "E503"),
        ("20250603,ani-lestari,ya,,", 1, "E503"),
        ("2025-05-30,ani-lestari,ya,,", 1, "E503"),
        ("2025-06-01,ani-lestari,ya,,", 1, "E503"),
        ("2025-06-03,Ani Lestari,ya,,", 12, "E504"),
        ("2025-06-03,ani-lestari,sakit,,", 24, "E505"),
        ("2025-06-03,ani-lestari,ya,7.30,", 27, "E506"),
        ("2025-06-03,ani-lestari,ya,16:00,07:30", 33, "E506"),
        ("2025-06-03,ani-lestari,tidak,07:30,", 24, "E508"),
    ],
)
def test_each_wrong_cell_is_told_at_its_place(row: str, column: int, code: str) -> None:
    assert (2, column, code) in found(f"{HEAD}{row}\n2025-06-05,ani-lestari,ya,,\n")


def test_a_day_that_has_not_come_is_refused() -> None:
    later = Vocabulary(WHO.people, {}, {}, date(2025, 6, 3))
    text = HEAD + "2025-06-04,ani-lestari,ya,,\n"
    assert [p.code for p in check_attendance(PATH, text.encode(), later).problems] == ["E503"]


def test_a_second_row_of_a_day_names_the_first() -> None:
    row = "2025-06-03,ani-lestari,ya,,\n"
    (problem,) = check_attendance(PATH, (HEAD + row + row).encode(), WHO).problems
    assert (problem.line, problem.code) == (3, "E507")
    assert "baris 2" in problem.message


@pytest.mark.parametrize("head", ["", "Nama;Tanggal;Scan Masuk", "tanggal,pegawai,hadir,masuk"])
def test_another_header_is_one_problem(head: str) -> None:
    assert found(head + "\nx,y,z\n") == [(1, 1, "E501")]


def test_bytes_that_are_no_text_are_one_problem() -> None:
    (problem,) = check_attendance(PATH, b"\xff\xfe", WHO).problems
    assert problem.code == "E001"


def test_a_number_of_a_person_is_found_and_not_repeated() -> None:
    number = "198001012005011001"
    problems = check_attendance(PATH, f"{HEAD}2025-06-03,{number},ya,,\n".encode(), WHO).problems
    assert {problem.code for problem in problems} == {"E206", "E504"}
    assert not any(number in problem.message for problem in problems)


def test_every_code_is_documented() -> None:
    texts = ["x", f"{HEAD}x,y,z,1,2\n\n2025-06-03,ani-lestari,tidak,07:30,\n" * 1]
    codes = {code for text in texts for _, _, code in found(text)}
    assert codes <= {kind.code for kind in ATTENDANCE_ERRORS}
