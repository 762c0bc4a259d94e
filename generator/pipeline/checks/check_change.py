"""Check what a proposal changes, by the base's rules: nothing of the proposal rules over itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.pipeline.checks.check_file import check_file
from generator.pipeline.checks.check_history import SUBMODULE, check_history, read_changes
from generator.pipeline.checks.check_sources import CheckReport
from generator.pipeline.checks.second_files import find_changed_seconds
from generator.pipeline.ground import Rules
from generator.problems import Problem, has_errors, make_problem
from generator.read.commit_source import MKDOCS_FILE, SETTINGS_FOLDER, CommitSource
from generator.read.proposal import (
    MAX_CHANGES,
    MAX_COMMITS,
    ChangedFile,
    Proposal,
    read_proposal,
)
from generator.read.tree import BROKEN
from generator.validate.change_history import warn_of_history
from generator.validate.change_permission import check_commit_permissions, check_permission
from generator.validate.deleted_records import find_deleted_records
from generator.validate.entry_path_problems import check_tree_entry
from generator.validate.vocabulary import Vocabulary

_ENTRIES = "entries/"
_ENTRIES_ITSELF = "entries"  # a file in place of the folder
_SYMLINK = "120000"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends a proposal, as the forge tells it.

    Attributes:
        login: The account of all of it; None where each commit has its own.
        today: By the clock, in the office zone.
        logins: Commit to the account that the forge vouches for, on a branch that people share.
    """

    login: str | None
    today: date
    logins: Mapping[str, str] = field(default_factory=dict)


def check_change(
    base: CommitSource, head: CommitSource, rules: Rules, sender: Sender | None
) -> CheckReport:
    """Check content, history and permission of a proposal.

    Args:
        base: Where it is to go.
        head: What is proposed; its blobs are data and nothing else.
        rules: Those of the base.
        sender: None checks no permission.

    Returns:
        How many files were looked at, and all problems by path and line.
    """
    proposal = read_proposal(head.door, base.commit, head.commit)
    problems: list[Problem] = [*rules.problems]
    if proposal.is_cut:
        problems.append(_explain_cut())
    if sender is not None:
        problems += _check_sender(proposal, rules, sender)
    may_rule = not has_errors(tuple(problems))
    checked, found = _check_files(head, proposal, rules.vocabulary)
    problems += found
    problems += find_deleted_records(
        [change.path for change in proposal.changes if change.is_deletion],
        [change.path for change in proposal.changes if change.is_new],
        rules.vocabulary,
    )
    if may_rule and any(_is_setting(change.path) for change in proposal.changes):
        problems += _check_settings(head)
    return CheckReport(checked, tuple(sorted(set(problems))))


def _check_sender(proposal: Proposal, rules: Rules, sender: Sender) -> tuple[Problem, ...]:
    """Check every path that the proposal, or any commit of it, touches."""
    whole = {change.path for change in proposal.changes}
    touched = {
        commit.hash: [change.path for change in commit.changes]
        for commit in reversed(proposal.commits)
    }
    named = {path for paths in touched.values() for path in paths}
    if sender.login is not None:
        return check_permission(rules.office, sender.login, whole | named, sender.today)
    return check_commit_permissions(
        rules.office, sender.logins, touched, whole - named, sender.today
    )


def _check_files(
    head: CommitSource, proposal: Proposal, vocabulary: Vocabulary
) -> tuple[int, list[Problem]]:
    """Check the newest version of each file in full, and the older ones for what stays behind."""
    newest = [_as_stored(head, one) for one in proposal.changes if not one.is_deletion]
    problems: list[Problem] = []
    seen = {(change.path, change.blob) for change in proposal.changes}
    with head.door.objects() as objects:
        for change, size, data in read_changes(objects, newest):
            problems += map(warn_of_history, _check_newest(change, size, data, vocabulary))
        problems += check_history(objects, proposal.commits, seen, problems)
    entries = [change.path for change in newest if change.path.startswith(_ENTRIES)]
    problems += find_changed_seconds(head, vocabulary, frozenset(entries))
    return len(entries), problems


def _as_stored(head: CommitSource, change: ChangedFile) -> ChangedFile:
    """Take the mode as the tree has it: git's own comparison tidies it, and reads a broken tree."""
    if not change.path.startswith(_ENTRIES) or not change.mode.startswith("100"):
        return change
    entry = head.find_file(change.path)
    is_there = entry is not None and entry.hash == change.blob
    return replace(change, mode=entry.mode if entry is not None and is_there else BROKEN)


def _check_newest(
    change: ChangedFile, size: int, data: bytes, vocabulary: Vocabulary
) -> tuple[Problem, ...]:
    problems = check_tree_entry(change.path, change.mode, size)
    if not change.path.startswith(_ENTRIES) and change.path != _ENTRIES_ITSELF:
        # What may be is the admin's matter there; links and submodules may not.
        return problems if change.mode in (_SYMLINK, SUBMODULE) else ()
    if has_errors(problems):
        return problems
    return check_file(change.path, change.mode, data, vocabulary).problems


def _check_settings(head: CommitSource) -> tuple[Problem, ...]:
    """Check the proposed settings as data, so that an error in them is found before it rules."""
    # Here, not above: what it imports takes a tenth of a second, and few proposals need it.
    from generator.validate.settings.check_settings import check_settings  # noqa: PLC0415

    return check_settings(head.read_settings()).problems


def _is_setting(path: str) -> bool:
    return path == MKDOCS_FILE or path.startswith(f"{SETTINGS_FOLDER}/")


def _explain_cut() -> Problem:
    return make_problem(
        _ENTRIES.rstrip("/"),
        "E403",
        f"Usulan ini terlalu besar: lebih dari {MAX_COMMITS} komit atau {MAX_CHANGES} berkas,"
        " jadi tidak semuanya diperiksa.",
        "Bagi menjadi beberapa usulan yang lebih kecil.",
    )
