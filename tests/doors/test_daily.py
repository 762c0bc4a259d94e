from pathlib import Path

import pytest

from tests.doors.command_line import call
from tests.doors.repositories import KANTOR, SETTINGS, OfficeRepository, make_office


@pytest.fixture
def office(tmp_path: Path) -> OfficeRepository:
    return make_office(tmp_path / "kantor")


@pytest.mark.parametrize(
    ("day", "branch"),
    [
        ("2025-06-10", "laporan/2025-06-10\n"),  # a Tuesday
        ("2025-06-07", ""),  # a Saturday
        ("2025-06-06", ""),  # Iduladha
        ("2025-06-09", ""),  # cuti bersama
        ("2025-05-28", ""),  # before the office began
    ],
)
def test_a_working_day_has_a_branch_and_no_other_day_has(
    office: OfficeRepository, day: str, branch: str
) -> None:
    answer = call(office.root, "daily", "--tanggal", day)
    assert (answer.code, answer.text) == (0, branch)


def test_the_local_calendar_is_heard(office: OfficeRepository) -> None:
    text = "libur: [{tanggal: 2025-06-10, nama: Hari jadi kabupaten}]\n"
    office.commit("2025-06-02T08:00", {"site_config/kalender.yml": text})
    assert call(office.root, "daily", "--tanggal", "2025-06-10").text == ""
    assert call(office.root, "daily", "--tanggal", "2025-06-10", "--rev", "HEAD~1").text != ""


def test_a_job_may_ask_in_json(office: OfficeRepository) -> None:
    answer = call(office.root, "daily", "--tanggal", "2025-06-07", "--format", "json")
    assert answer.document == {"version": 1, "tanggal": "2025-06-07", "cabang": None}


def test_an_office_whose_today_is_frozen_opens_no_day_by_itself(tmp_path: Path) -> None:
    settings = {**SETTINGS, "site_config/kantor.yml": KANTOR + "data_sampai: 2025-06-10\n"}
    office = make_office(tmp_path / "contoh", settings)
    assert call(office.root, "daily").text == ""
    assert call(office.root, "daily", "--tanggal", "2025-06-11").text == "laporan/2025-06-11\n"
