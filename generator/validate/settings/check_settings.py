"""All settings files of a commit, checked together: one value, or every problem at once."""

import re
from collections.abc import Mapping
from typing import TypeVar

from generator.model.settings import Settings
from generator.problems import Checked, Problem, has_errors, make_problem
from generator.read.yaml_document import MapNode
from generator.validate.settings.award_file import AwardFile
from generator.validate.settings.base import SettingsModel
from generator.validate.settings.calendar_file import CalendarFile
from generator.validate.settings.cross_check import check_across
from generator.validate.settings.file_check import check_settings_file, read_settings_file
from generator.validate.settings.nearest import pick_nearest
from generator.validate.settings.office_file import OfficeFile
from generator.validate.settings.office_of import (
    make_award_formulas,
    make_calendar_changes,
    make_office,
)
from generator.validate.settings.personal_texts import (
    find_personal_files,
    find_personal_texts,
)
from generator.validate.settings.results_file import ResultsFile
from generator.validate.settings.roster_file import RosterFile

OFFICE_PATH = "site_config/kantor.yml"
ROSTER_PATH = "site_config/pegawai.yml"
CALENDAR_PATH = "site_config/kalender.yml"
AWARD_PATH = "site_config/penghargaan.yml"
RESULTS_PATH = re.compile(r"site_config/rhk/(\d{4})\.yml")
_MISSING = {
    OFFICE_PATH: f"pengaturan kantor tidak ditemukan di {OFFICE_PATH}",
    ROSTER_PATH: f"daftar pegawai tidak ditemukan di {ROSTER_PATH}",
}
_KNOWN_PATHS = (OFFICE_PATH, ROSTER_PATH, CALENDAR_PATH, AWARD_PATH)

M = TypeVar("M", bound=SettingsModel)


def check_settings(files: Mapping[str, bytes]) -> Checked[Settings | None]:
    """Check the settings of one commit.

    Args:
        files: Path to content of site_config/*.yml and site_config/rhk/*.yml; other texts are
            searched for NIK and NIP, and all else is not looked at.

    Returns:
        The settings, or None where any error was found; all problems of all files, sorted.
    """
    problems = _check_paths(files)
    trees: dict[str, MapNode] = {}
    for path in sorted(files):
        if path in _KNOWN_PATHS or RESULTS_PATH.fullmatch(path):
            read = read_settings_file(path, files[path])
            problems += read.problems
            if read.value is not None:
                trees[path] = read.value
    settings = _make_settings(trees, problems)
    problems += check_across(trees)
    problems += find_personal_texts(trees, OFFICE_PATH)
    problems += find_personal_files(files)
    found = tuple(sorted(problems))
    return Checked(None if has_errors(found) else settings, found)


def _make_settings(trees: Mapping[str, MapNode], problems: list[Problem]) -> Settings | None:
    """Check each file against its model, adding to `problems`; None where one of them is wrong."""
    empty = MapNode({}, {}, (1, 1))
    office = _check_file(trees.get(OFFICE_PATH), OFFICE_PATH, OfficeFile, problems)
    roster = _check_file(trees.get(ROSTER_PATH), ROSTER_PATH, RosterFile, problems)
    calendar = _check_file(trees.get(CALENDAR_PATH, empty), CALENDAR_PATH, CalendarFile, problems)
    award = _check_file(trees.get(AWARD_PATH, empty), AWARD_PATH, AwardFile, problems)
    results: dict[int, ResultsFile] = {}
    for path, tree in trees.items():
        if match := RESULTS_PATH.fullmatch(path):
            checked = _check_file(tree, path, ResultsFile, problems)
            if checked is not None:
                results[int(match[1])] = checked
    if office is None or roster is None or calendar is None or award is None:
        return None
    return Settings(
        office=make_office(office, roster, results),
        calendar_changes=make_calendar_changes(calendar),
        award_formulas=make_award_formulas(award),
    )


def _check_file(
    tree: MapNode | None, path: str, model: type[M], problems: list[Problem]
) -> M | None:
    if tree is None:
        return None
    checked = check_settings_file(path, tree, model)
    problems += checked.problems
    return checked.value


def _check_paths(files: Mapping[str, bytes]) -> list[Problem]:
    """Find the files that must be there and are not, and those that nobody reads."""
    problems = [
        make_problem(path, "E900", message, "Buat berkas itu; jejak init memberi contohnya.")
        for path, message in _MISSING.items()
        if path not in files
    ]
    for path in files:
        if any("\ud800" <= sign <= "\udfff" for sign in path):  # bytes that are no UTF-8
            hint = "Ganti namanya dengan huruf dan angka biasa."
            problems.append(make_problem(path, "E901", "nama berkas ini tidak terbaca", hint))
            continue
        is_settings = re.fullmatch(r"site_config/(?:rhk/)?[^/]+\.ya?ml", path)
        if is_settings and path not in _KNOWN_PATHS and not RESULTS_PATH.fullmatch(path):
            hint = "Tulis rencana hasil di site_config/rhk/<tahun>.yml."
            if "/rhk/" not in path:
                hint = pick_nearest(path, _KNOWN_PATHS)
            problems.append(make_problem(path, "E901", "berkas pengaturan ini tidak dikenal", hint))
    return problems
