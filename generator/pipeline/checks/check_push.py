"""Check what a push would bring, before anything of it is kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.pipeline.checks.check_change import Sender, check_change
from generator.pipeline.checks.check_first_push import check_first_push
from generator.pipeline.ground import Rules, lay_ground, read_rules
from generator.pipeline.moment import office_day
from generator.problems import Problem, Severity, UsageFault
from generator.read.commit_source import CommitSource
from generator.read.git_log import read_revisions
from generator.read.git_process import Commit, GitDoor
from generator.validate.change_history import tell_of_push
from generator.validate.check_arrival import check_arrivals

_BRANCHES, _TAGS = "refs/heads/", "refs/tags/"
_CLOCK_SKEW_SECONDS = 600


@dataclass(frozen=True, slots=True)
class RefUpdate:
    """A line of what git tells a receiving hook.

    Attributes:
        old: Full hash before; zeros where it is new.
        new: Full hash after; zeros where it is to go.
        name: Full name, "refs/heads/main".
    """

    old: str
    new: str
    name: str

    @property
    def is_new(self) -> bool:
        """Tell whether the name is not there yet."""
        return not self.old.strip("0")

    @property
    def is_deletion(self) -> bool:
        """Tell whether the name is to go."""
        return not self.new.strip("0")


@dataclass(frozen=True, slots=True)
class Push:
    """What arrives where.

    Attributes:
        root: The receiving repository.
        main: Full name of the branch that is published.
        actor: The account, where the server vouches for it.
        now: When it arrives, epoch seconds.
    """

    root: Path
    main: str
    actor: str | None
    now: int


@dataclass(frozen=True, slots=True)
class PushReport:
    """What is wrong with a push.

    Attributes:
        checked: How many files were looked at.
        problems: Of the content, by path and line.
        refusals: What has no place in a file: Indonesian sentences with the remedy.
    """

    checked: int = 0
    problems: tuple[Problem, ...] = ()
    refusals: tuple[str, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Tell whether nothing of the push may be kept."""
        errors = any(problem.severity is Severity.ERROR for problem in self.problems)
        return errors or bool(self.refusals)


def check_update(push: Push, update: RefUpdate) -> PushReport:
    """Check one branch or tag of a push.

    Raises:
        Fault: It could not be checked, so it may not pass.
    """
    door = GitDoor(push.root)
    if update.name.startswith(_TAGS):
        return _check_tag(door, update)
    if not update.name.startswith(_BRANCHES):
        return _refuse("Hanya cabang dan tag yang dapat dikirim ke sini.")
    if update.is_deletion:
        is_main = update.name == push.main
        return _refuse("Cabang utama tidak boleh dihapus.") if is_main else PushReport()
    if update.name != push.main:
        return _check_branch(push, door, update)
    if update.is_new:
        first = check_first_push(push.root, update.new, push.now)
        return PushReport(first.checked, first.problems)
    return _check_main(push, door, update)


def _check_tag(door: GitDoor, update: RefUpdate) -> PushReport:
    """Let a tag name what is there already, and bring nothing else."""
    if update.is_deletion or door.is_on_branch(door.resolve(update.new).hash):
        return PushReport()
    return _refuse("Tag ini menunjuk komit yang belum ada di sini. Kirim dahulu cabangnya.")


def _check_main(push: Push, door: GitDoor, update: RefUpdate) -> PushReport:
    with CommitSource(push.root, update.old) as base, CommitSource(push.root, update.new) as head:
        branch = _short(push.main)
        refusals = tuple(_check_line(door, base.commit, head.commit, push.now, branch))
        if refusals:
            return PushReport(refusals=refusals)
        ruling = _read_rules(push, base, head)
        report = check_change(base, head, ruling.rules, _make_sender(push, ruling.rules))
        revisions = read_revisions(door, head.commit.hash, base.commit.hash) or {}
        late: tuple[Problem, ...] = ()
        if revisions:
            calendar = lay_ground(ruling.source, push.now).calendar
            remedy = f"git fetch && git rebase --force-rebase origin/{branch} && git push"
            late = check_arrivals(revisions, calendar, push.now, remedy)
        found = {*_tell_of_push(report.problems, branch), *late}
        return PushReport(report.checked, tuple(sorted(found)))


def _check_line(door: GitDoor, base: Commit, head: Commit, now: int, branch: str) -> Iterator[str]:
    """Check that the main branch only grows, and only forward in time."""
    if not door.is_ancestor(base.hash, head.hash):
        yield (
            "Riwayat cabang utama tidak boleh ditulis ulang."
            f" Jalankan: git fetch && git rebase origin/{branch}, lalu git push tanpa --force."
        )
        return
    if read_revisions(door, head.hash, base.hash) is None:
        yield (
            "Penggabungan ini terbalik: laporan teman-teman akan tampak baru diterima sekarang."
            f" Jalankan: git fetch && git rebase origin/{branch} && git push"
        )
    renewal = f"git fetch && git rebase --force-rebase origin/{branch} && git push"
    if head.committed_at > now + _CLOCK_SKEW_SECONDS:
        yield (
            "Komit ini bertanggal di masa depan. Betulkan jam komputer Anda, lalu jalankan:"
            f" {renewal}"
        )
    elif head.committed_at + _CLOCK_SKEW_SECONDS < base.committed_at:
        yield (
            "Komit ini bertanggal lebih tua daripada isi cabang utama. Betulkan jam komputer Anda,"
            f" lalu jalankan: {renewal}"
        )


def _check_branch(push: Push, door: GitDoor, update: RefUpdate) -> PushReport:
    """Check a proposal; of a branch that people share, only what this push adds to it."""
    try:
        main = door.resolve(push.main)
    except UsageFault:
        name = _short(push.main)
        return _refuse(f"Cabang utama belum ada di sini. Kirim dahulu: git push origin {name}")
    added_to, onto = main.hash, push.main
    if not update.is_new and door.is_ancestor(update.old, update.new):
        is_main_new = door.is_ancestor(main.hash, update.new) and not door.is_ancestor(
            main.hash, update.old
        )
        added_to, onto = (main.hash, push.main) if is_main_new else (update.old, update.name)
    with (
        CommitSource(push.root, main.hash) as trunk,
        CommitSource(push.root, added_to) as base,
        CommitSource(push.root, update.new) as head,
    ):
        rules = _read_rules(push, trunk, head).rules
        report = check_change(base, head, rules, _make_sender(push, rules))
        return PushReport(report.checked, _tell_of_push(report.problems, _short(onto)))


def _tell_of_push(problems: tuple[Problem, ...], branch: str) -> tuple[Problem, ...]:
    return tuple(tell_of_push(problem, f"origin/{branch}") for problem in problems)


def _short(name: str) -> str:
    return name.removeprefix(_BRANCHES)


@dataclass(frozen=True, slots=True)
class _Ruling:
    """The rules of a check, and whose they are."""

    source: CommitSource
    rules: Rules


def _read_rules(push: Push, base: CommitSource, head: CommitSource) -> _Ruling:
    """Read the base's rules; where they are broken, those of the head, or nobody could mend them.

    Raises:
        UsageFault: The head's are broken as well.
    """
    at = min(head.commit.committed_at, push.now)
    try:
        return _Ruling(base, read_rules(base, at))
    except UsageFault:
        return _Ruling(head, read_rules(head, at))


def _make_sender(push: Push, rules: Rules) -> Sender | None:
    if push.actor is None:
        return None
    return Sender(push.actor, office_day(rules.office, push.now))


def _refuse(sentence: str) -> PushReport:
    return PushReport(refusals=(sentence,))
