"""The job files of the forges: what `make check`'s linter does not look at."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in (".github", ".forgejo")
    for path in (ROOT / folder).rglob("*.yml")
)
GITLAB = ".gitlab-ci.yml"
_PIN = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+")


def load(path: str) -> Any:  # noqa: ANN401  # YAML is what it is
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def jobs(path: str) -> dict[str, Any]:
    document = load(path)
    found: dict[str, Any] = document.get("jobs") or {"": document["runs"]}
    return found


def steps(path: str) -> Iterator[dict[str, Any]]:
    for job in jobs(path).values():
        yield from job["steps"]


def scripts() -> Iterator[tuple[str, str]]:
    for path in WORKFLOWS:
        for number, step in enumerate(steps(path)):
            if "run" in step:
                yield f"{path} {number}", step["run"]
    for name, job in load(GITLAB).items():
        if isinstance(job, dict) and "script" in job:
            yield f"{GITLAB} {name}", "\n".join(job["script"])


SCRIPTS = dict(scripts())


def test_each_forge_has_its_files() -> None:
    names = {(path.split("/")[0], Path(path).stem) for path in WORKFLOWS}
    assert {(".github", name) for name in ("check", "review", "publish", "daily")} <= names
    assert {(".forgejo", name) for name in ("check", "publish", "daily")} <= names


@pytest.mark.parametrize("path", WORKFLOWS)
def test_every_foreign_action_is_pinned_by_its_whole_hash(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    for line in text.splitlines():
        if "uses: " in line:
            assert _PIN.search(line), line


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_expression_stands_in_a_shell_line(name: str) -> None:
    # What a stranger names a branch would be a command there; the environment holds it as text.
    assert "${{" not in SCRIPTS[name]


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_is_shell(name: str) -> None:
    run = subprocess.run(
        ["bash", "-n"], input=SCRIPTS[name], text=True, capture_output=True, check=False
    )
    assert run.stderr == ""


@pytest.mark.parametrize("path", [path for path in WORKFLOWS if path.startswith(".github/w")])
def test_a_workflow_starts_without_rights_and_ends_in_time(path: str) -> None:
    assert load(path)["permissions"] == {}
    for job in jobs(path).values():
        assert job["timeout-minutes"] <= 30
        assert job["permissions"]


@pytest.mark.parametrize("path", WORKFLOWS)
def test_no_checkout_takes_the_proposal_or_leaves_a_token_behind(path: str) -> None:
    for step in steps(path):
        if str(step.get("uses", "")).startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
            assert "head" not in str(step["with"].get("ref", ""))
        assert not str(step.get("uses", "")).startswith("actions/cache")


@pytest.mark.parametrize("path", [path for path in WORKFLOWS if "check.yml" in path])
def test_a_proposal_gets_no_right_to_write(path: str) -> None:
    document = load(path)
    assert document[True] == "pull_request"  # YAML 1.1 reads `on` as true
    rights = [document["permissions"], *(job.get("permissions", {}) for job in jobs(path).values())]
    assert {right for one in rights for right in one.values()} <= {"read", "none"}
    assert "secrets." not in (ROOT / path).read_text(encoding="utf-8")


def test_who_reads_the_proposal_does_not_write_and_who_writes_does_not_read_it() -> None:
    reading, writing = jobs(".github/workflows/review.yml").values()
    assert set(reading["permissions"].values()) == {"read"}
    assert writing["permissions"] == {"pull-requests": "write"}
    assert not any("checkout" in str(step.get("uses")) for step in writing["steps"])
    assert not any("jejak " in step.get("run", "") for step in writing["steps"])


def test_gitlab_never_checks_a_proposal_out() -> None:
    job = load(GITLAB)["periksa"]
    assert job["variables"]["GIT_STRATEGY"] == "none"
    assert "JEJAK_TOKEN" not in str(job)


def test_hooks_for_other_repositories_call_what_exists() -> None:
    hooks = load(".pre-commit-hooks.yaml")
    assert [hook["id"] for hook in hooks] == ["jejak-check", "jejak-fix"]
    for hook in hooks:
        assert hook["entry"].startswith("jejak check")
        assert re.search(hook["files"], "entries/ani/2025/06/2025-06-30.md")
