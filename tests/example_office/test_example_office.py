"""The example office is what it says it is: repeatable, legal, varied, and what is committed."""

import os
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from generator.model.report import Report
from generator.model.settings import Settings
from generator.problems import Checked, Severity
from generator.validate.check_report import check_report
from generator.validate.make_calendar import make_calendar
from generator.validate.settings.check_settings import check_settings
from generator.validate.vocabulary import Vocabulary, make_vocabulary
from tests.example_office.__main__ import write_repository
from tests.example_office.days import FIRST, LAST, all_days, deadline_of, is_working_day
from tests.example_office.dice import Dice
from tests.example_office.grammar import Speech
from tests.example_office.office_life import OfficeLife, make_office_life
from tests.example_office.people import BY_KEY, STAFF
from tests.example_office.slips import REFUSED, REPAIRED

ROOT = Path(__file__).parents[2]
SMALLEST_SHARE_OF_DIFFERENT_SENTENCES = 0.6


@cache
def life() -> OfficeLife:
    return make_office_life()


@cache
def settings() -> Settings:
    checked = check_settings(life().files)
    assert checked.problems == ()
    assert checked.value is not None
    return checked.value


@cache
def vocabulary() -> Vocabulary:
    return make_vocabulary(settings().office, LAST)


@cache
def verdicts() -> dict[str, Checked[Report | None]]:
    return {
        path: check_report(path, content, vocabulary())
        for path, content in life().files.items()
        if path.startswith("entries/") and not path.startswith("entries/kantor/")
    }


def paths_of(slips: set[tuple[str, str]]) -> set[str]:
    return {f"entries/{BY_KEY[key].slug}/{day[:4]}/{day[5:7]}/{day}.md" for key, day in slips}


def test_its_days_are_those_of_the_office_calendar() -> None:
    changes = settings().calendar_changes
    calendar = make_calendar(settings().office, changes, FIRST.year, LAST.year)
    assert [day for day in all_days() if is_working_day(day)] == [
        *calendar.working_days(FIRST, LAST)
    ]
    assert all(calendar.due_at(day) == deadline_of(day) for day in all_days())


def test_only_the_slips_that_cannot_be_repaired_are_refused() -> None:
    refused = {path for path, verdict in verdicts().items() if verdict.value is None}
    assert refused == paths_of(set(REFUSED))


def test_only_the_slips_that_can_be_repaired_have_warnings() -> None:
    warned = {
        path
        for path, verdict in verdicts().items()
        if any(problem.severity is Severity.WARNING for problem in verdict.problems)
    }
    assert warned == paths_of(set(REPAIRED))


def test_its_sentences_vary() -> None:
    said = Counter(
        activity.uraian
        for verdict in verdicts().values()
        if verdict.value is not None
        for activity in verdict.value.kegiatan
    )
    assert len(said) / said.total() > SMALLEST_SHARE_OF_DIFFERENT_SENTENCES


def test_no_template_sign_is_left_in_a_report() -> None:
    for path, verdict in verdicts().items():
        if verdict.value is not None:
            text = life().files[path].decode()
            assert not re.search(r"[{}\[\]]|  - $|\n\n---", text), path


def test_no_long_row_of_digits_could_be_somebodys_number() -> None:
    for path, content in life().files.items():
        if path.startswith("entries/") and "/realisasi/" not in path:
            assert not re.search(rb"\d{8}", content), path


def test_every_planned_result_is_worked_on() -> None:
    used = {
        activity.rhk
        for verdict in verdicts().values()
        if verdict.value is not None
        for activity in verdict.value.kegiatan
    }
    assert {result.slug for result in settings().office.results} <= used


def test_everybody_reports_in_every_month_of_service() -> None:
    months = {tuple(path.split("/")[1:4]) for path in verdicts()}
    for staff in STAFF:
        for month in ("07", "08", "09", "10"):
            days = (day for day in all_days() if f"{day.month:02}" == month)
            if any(staff.serves(day) for day in days):
                assert (staff.slug, "2026", month) in months


def test_a_merge_never_comes_before_what_it_brings() -> None:
    for pull in life().pulls:
        times = [commit.at for commit in pull.commits]
        assert times == sorted(times), pull.branch
        assert times[-1] < pull.merged_at, pull.branch


def test_merges_come_one_at_a_time() -> None:
    times = [pull.merged_at for pull in life().pulls]
    branches = [pull.branch for pull in life().pulls]
    assert len(set(times)) == len(times)
    assert len(set(branches)) == len(branches)


def test_the_repository_is_the_same_everywhere_and_holds_exactly_the_files(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    tip = write_repository(life(), here)
    environment = {**os.environ, "TZ": "America/Lima", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-m", "tests.example_office", str(there), "--git"]
    printed = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    assert printed.stdout.decode().strip() == tip
    written = {
        path.relative_to(here).as_posix(): path.read_bytes()
        for path in here.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(here).parts
    }
    assert written == life().files


def test_what_is_committed_is_what_the_script_writes() -> None:
    office = ROOT / "site_config" / "kantor.yml"
    if not office.is_file() or "contoh: true" not in office.read_text(encoding="utf-8"):
        pytest.skip("this repository is not the example office")
    committed = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for folder, pattern in (("entries", "*"), ("site_config", "*.yml"))
        for path in (ROOT / folder).rglob(pattern)
        if path.is_file()
    }
    assert committed == life().files


def test_a_numbered_choice_is_repeated() -> None:
    for number in range(20):
        speech = Speech(Dice(number), FIRST)
        assert speech.say("[1:a/b/c] [1:1/2/3]") in {"a 1", "b 2", "c 3"}


def test_a_number_is_remembered_and_reckoned_with() -> None:
    speech = Speech(Dice("sum"), FIRST)
    first, second, total = speech.say("{n:3-9} {m:1-2} {n-m}").split()
    assert int(first) - int(second) == int(total)
