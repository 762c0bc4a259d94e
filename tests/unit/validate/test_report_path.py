import pytest

from generator.model.report_words import MAX_FILE_BYTES
from generator.validate.entry_path_problems import check_tree_entry, explain_entry_path
from generator.validate.report_path import EntryPath, parse_entry_path
from tests.reports import PATH, VOCABULARY


@pytest.mark.parametrize(
    ("path", "kind", "pegawai", "periode", "slug"),
    [
        (PATH, "harian", "ani-lestari", "2025-06-30", ""),
        ("entries/a1/2024/02/2024-02-29.md", "harian", "a1", "2024-02-29", ""),
        ("entries/kantor/kehadiran/2025-06.csv", "kehadiran", None, "2025-06", ""),
        ("entries/kantor/sidak/2025-06-30-pagi-1.md", "sidak", None, "2025-06-30", "pagi-1"),
        ("entries/kantor/realisasi/2025-T4.md", "realisasi", None, "2025-T4", ""),
        ("entries/kantor/berkala/2025-06.md", "berkala", None, "2025-06", ""),
        ("entries/kantor/berkala/2025-T1.md", "berkala", None, "2025-T1", ""),
        ("entries/kantor/penghargaan/2025-06.md", "penghargaan", None, "2025-06", ""),
    ],
)
def test_a_legal_path_is_taken_apart(
    path: str, kind: str, pegawai: str | None, periode: str, slug: str
) -> None:
    assert parse_entry_path(path) == EntryPath(path, kind, pegawai, periode, slug)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (PATH.replace(".md", "-1.md"), "E011"),
        (PATH.replace(".md", " (1).md"), "E011"),
        (PATH.replace(".md", "_revisi.md"), "E011"),
        (PATH.replace(".md", "-sore.md"), "E011"),
        (PATH.replace(".md", ".MD"), "E010"),
        (PATH.replace("ani", "Ani"), "E010"),
        (PATH.replace("/06/", "/07/"), "E012"),
        (PATH.replace("/2025/", "/2024/"), "E012"),
        (PATH.replace("a", "\u0430", 1), "E016"),
        (PATH.replace("-06-", "\u201006-", 1), "E016"),
        (PATH.replace("2025", "２０２５", 1), "E016"),
        ("entries/ani-lestari/2025/06/2025-06-31.md", "E010"),
        ("entries/ani-lestari/2025/02/2025-02-29.md", "E010"),
        ("entries/kantor/2025/06/2025-06-30.md", "E010"),
        ("entries/kantor/sidak/2025-06-30.md", "E010"),
        ("entries/kantor/realisasi/2025-T5.md", "E010"),
        ("entries/kantor/kehadiran/2025-13.csv", "E010"),
        ("entries/ani-lestari/2025/06/foto.jpg", "E010"),
        ("entries/ani-lestari/2025/06/2025-06-30.md.txt", "E010"),
        ("entries/laporan.md", "E010"),
        ("entries/../site_config/kantor.yml", "E010"),
        ("entries//2025/06/2025-06-30.md", "E010"),
        (f"{PATH}\n", "E010"),
        ("entries/.gitattributes", "E015"),
        ("entries/ani-lestari/.gitignore", "E015"),
        ("entries/ani-lestari/.git/config", "E015"),
    ],
)
def test_any_other_path_is_refused_with_a_way_out(path: str, code: str) -> None:
    assert parse_entry_path(path) is None
    problem = explain_entry_path(path, VOCABULARY)
    assert problem.code == code
    assert problem.hint


def test_a_second_file_names_the_first() -> None:
    problem = explain_entry_path(PATH.replace(".md", " (1).md"))
    assert PATH in problem.message


@pytest.mark.parametrize("mode", ["120000", "160000", "100755", "100664", "040000"])
def test_only_a_regular_file_may_be_an_entry(mode: str) -> None:
    (problem,) = check_tree_entry(PATH, mode, 10)
    assert problem.code == "E014"


def test_a_file_may_be_as_big_as_the_limit_and_no_bigger() -> None:
    assert check_tree_entry(PATH, "100644", MAX_FILE_BYTES) == ()
    (problem,) = check_tree_entry(PATH, "100644", MAX_FILE_BYTES + 1)
    assert problem.code == "E002"
