import pytest

from generator.aggregate.forge_links import (
    blame_url,
    commit_url,
    edit_url,
    file_url,
    folder_url,
    history_url,
    issue_url,
    new_url,
)
from generator.model.office import Forge

URL = "https://contoh.test/o/r"
PATH = "entries/ani/2025/06/2025-06-30.md"


@pytest.mark.parametrize(
    ("jenis", "file", "history", "edit"),
    [
        ("github", f"blob/main/{PATH}", f"commits/main/{PATH}", f"edit/main/{PATH}"),
        ("gitlab", f"-/blob/main/{PATH}", f"-/commits/main/{PATH}", f"-/edit/main/{PATH}"),
        ("gitea", f"src/branch/main/{PATH}", f"commits/branch/main/{PATH}", f"_edit/main/{PATH}"),
        ("forgejo", f"src/branch/main/{PATH}", f"commits/branch/main/{PATH}", f"_edit/main/{PATH}"),
    ],
)
def test_each_forge_has_its_own_addresses(jenis: str, file: str, history: str, edit: str) -> None:
    forge = Forge(jenis, URL, "main")
    assert file_url(forge, PATH) == f"{URL}/{file}"
    assert history_url(forge, PATH) == f"{URL}/{history}"
    assert edit_url(forge, PATH) == f"{URL}/{edit}"


def test_a_permanent_link_names_the_commit() -> None:
    assert file_url(Forge("github", URL), PATH, "abc") == f"{URL}/blob/abc/{PATH}"
    assert file_url(Forge("gitea", URL), PATH, "abc") == f"{URL}/src/commit/abc/{PATH}"
    assert blame_url(Forge("gitlab", URL), PATH, "abc") == f"{URL}/-/blame/abc/{PATH}"
    assert folder_url(Forge("github", URL), "entries/") == f"{URL}/tree/main/entries"


def test_new_files_are_prefilled_as_each_forge_takes_it() -> None:
    assert new_url(Forge("github", URL), PATH, "a: 1\n") == (
        f"{URL}/new/main?filename={PATH}&value=a%3A%201%0A"
    )
    assert new_url(Forge("forgejo", URL), PATH, "a&b") == (
        f"{URL}/_new/main/entries/ani/2025/06/?filename=2025-06-30.md&value=a%26b"
    )
    assert new_url(Forge("gitlab", URL), PATH, "a") == (
        f"{URL}/-/new/main/entries/ani/2025/06?file_name=2025-06-30.md"
    )


def test_a_branch_and_a_title_are_encoded() -> None:
    assert file_url(Forge("github", f"{URL}/", "a b"), "x.md") == f"{URL}/blob/a%20b/x.md"
    assert (
        issue_url(Forge("github", URL), "a&b", "c\n") == f"{URL}/issues/new?title=a%26b&body=c%0A"
    )


def test_no_forge_no_address() -> None:
    assert commit_url(Forge("tanpa"), "abc") is None
    assert file_url(Forge("tanpa"), PATH) is None
