"""Rewrites the reference pages that are made from code: `python -m tests.write_reference`."""

from collections.abc import Callable
from pathlib import Path

from generator.pipeline.problem_reference import render_all_problems
from generator.validate.settings.reference import render_settings_reference

ROOT = Path(__file__).parent.parent


def _copy(path: str) -> Callable[[], str]:
    return (ROOT / path).read_text


# What `jejak init` gives a new office is what this repository uses itself.
_FORGE_FILES = [
    ".gitlab-ci.yml",
    *(
        path.relative_to(ROOT).as_posix()
        for folder in (".github/workflows", ".github/scripts", ".forgejo/workflows")
        for path in sorted((ROOT / folder).iterdir())
    ),
]
PAGES: dict[str, Callable[[], str]] = {
    **{f"generator/publish/office_files/{path[1:]}": _copy(path) for path in _FORGE_FILES},
    "generator/publish/office_files/requirements.txt": _copy("requirements/site.txt"),
    "docs/reference/problems.md": render_all_problems,
    "docs/reference/settings.md": render_settings_reference,
}

if __name__ == "__main__":
    for path, render in PAGES.items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(render(), encoding="utf-8")
