"""Is a site what it says it is? The commit it names is built again, and every byte compared."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import __version__
from generator.pipeline.build_order import BuildOrder, BuildReport
from generator.pipeline.build_site import build_commit
from generator.pipeline.ground import lay_ground
from generator.problems import EnvironmentFault, UsageFault
from generator.publish.build_cache import BuildCache
from generator.read.commit_source import CommitSource
from generator.read.git_process import Commit, GitDoor
from generator.read.published_site import PublishedSite, SiteFolder
from generator.read.site_claim import SiteClaim, parse_claim
from generator.render.data.addresses import VERIFICATION

WithCache = Callable[[Callable[[BuildCache], BuildReport]], BuildReport]
_OURS = ("jejak", __version__)
_SAME_VERSION = "Pasang versi yang sama, lalu ulangi."
_FETCH = "Ambil riwayat terbaru (git fetch), lalu ulangi."
_CLAIM_LIMIT_BYTES = 64 << 20  # a site of fifty years has some ten megabytes of it


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of the comparison.

    Attributes:
        commit: The commit that the site claims; "" where it claims none.
        as_of: ISO date of its claim.
        findings: What is wrong with the claim itself, Indonesian sentences.
        changed: Files with other bytes than the commit gives, ascending.
        missing: Files that the commit gives and the site lacks.
        extra: Files of the site that the commit does not give.
        compared: How many files were compared.
    """

    commit: str = ""
    as_of: str = ""
    findings: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    compared: int = 0

    @property
    def is_right(self) -> bool:
        """Tell whether the site is the one its commit gives, to the byte."""
        return not (self.findings or self.changed or self.missing or self.extra)


@dataclass(frozen=True, slots=True)
class Bench:
    """Where a site is built again.

    Attributes:
        repository: Any folder of the clone, or a bare repository.
        folder: An empty folder.
        with_cache: Does one build with a cache.
        progress: Told of each step.
    """

    repository: Path
    folder: Path
    with_cache: WithCache
    progress: Callable[[str], None]


def verify_site(site: PublishedSite, bench: Bench, last_seen: str | None) -> Verification:
    """Build what a site claims and compare every byte.

    Args:
        site: Where it is read from.
        bench: Where it is built again.
        last_seen: Commit that the same site had when it was last found right; None the first time.

    Raises:
        EnvironmentFault: The network, the clone or the machine stands in the way.
    """
    content = site.read(VERIFICATION, _CLAIM_LIMIT_BYTES)
    if content is None:
        return Verification(findings=(f"Situs ini tidak punya {VERIFICATION}.",))
    claim = parse_claim(content)
    if claim is None:
        return Verification(findings=(f"Isi {VERIFICATION} bukan keterangan situs Jejak.",))
    if claim.generator != _OURS:
        theirs, ours = " ".join(claim.generator), " ".join(_OURS)
        return _refuse(claim, f"Situs ini dibangun dengan {theirs}, di sini {ours}.", _SAME_VERSION)
    door = GitDoor(bench.repository)
    commit = _find_commit(door, claim)
    if commit is None:
        return _refuse(claim, f"Komit {claim.commit} tidak ada di repositori ini.", _FETCH)
    findings = tuple(_check_history(door, commit, claim, last_seen))
    try:
        found = _compare_builds(site, bench, claim)
    except UsageFault as fault:
        return _refuse(claim, *findings, f"Komit itu tidak dapat dibangun: {fault}")
    return replace(found, findings=findings)


def _refuse(claim: SiteClaim, *findings: str) -> Verification:
    return Verification(claim.commit, claim.as_of.isoformat(), findings)


def _find_commit(door: GitDoor, claim: SiteClaim) -> Commit | None:
    try:
        commit = door.resolve(claim.commit)
    except UsageFault:
        return None
    return commit if commit.hash == claim.commit else None


def _check_history(
    door: GitDoor, commit: Commit, claim: SiteClaim, last_seen: str | None
) -> Iterable[str]:
    if commit.tree != claim.tree:
        yield f"Pohon {claim.tree} bukan milik komit itu; yang benar {commit.tree}."
    if not door.is_on_branch(commit.hash):
        yield "Komit itu tidak ada di cabang mana pun dari repositori ini."
    if last_seen and last_seen != commit.hash and not door.is_ancestor(last_seen, commit.hash):
        yield (
            f"Komit ini bukan kelanjutan dari {last_seen}, yang terakhir dilihat dari situs ini:"
            " situs mundur, atau riwayatnya ditulis ulang."
        )


def _compare_builds(site: PublishedSite, bench: Bench, claim: SiteClaim) -> Verification:
    """Build as the claim was built; the day is asked for by name where the commit has another."""
    natural = _natural_day(bench.repository, claim.commit)
    found = _compare_build(site, bench, claim, None if natural == claim.as_of else claim.as_of)
    if found.is_right or natural != claim.as_of:
        return found
    # `--as-of` with the commit's own day: the same claim, but deadlines run to the day's end.
    again = _compare_build(site, bench, claim, claim.as_of)
    return again if again.is_right else found


def _compare_build(
    site: PublishedSite, bench: Bench, claim: SiteClaim, day: date | None
) -> Verification:
    folder = bench.folder / (day.isoformat() if day else "situs")
    order = BuildOrder(folder, day)
    bench.with_cache(
        lambda cache: build_commit(bench.repository, claim.commit, cache, order, bench.progress)
    )
    bench.progress("Membandingkan …")
    return _compare(site, SiteFolder(folder.resolve()), claim)


def _natural_day(repository: Path, revision: str) -> date:
    with CommitSource(repository, revision) as source:
        source.require_full_history()
        return lay_ground(source, source.commit.committed_at).moment.day


def _compare(site: PublishedSite, truth: SiteFolder, claim: SiteClaim) -> Verification:
    right = _digests_of(truth)
    theirs = site.digest_files({path: size for path, (size, _) in right.items()})
    listed = site.list_files() or [file.path for file in claim.files]
    return Verification(
        claim.commit,
        claim.as_of.isoformat(),
        (),
        tuple(path for path, (_, sha256) in right.items() if theirs[path] not in {None, sha256}),
        tuple(path for path in right if theirs[path] is None),
        tuple(sorted({*listed} - right.keys())),
        len(right),
    )


def _digests_of(truth: SiteFolder) -> dict[str, tuple[int, str]]:
    """Give size and digest of every file that the commit gives, ascending by path."""
    content = truth.read(VERIFICATION, _CLAIM_LIMIT_BYTES)
    claim = parse_claim(content or b"")
    if content is None or claim is None:
        raise EnvironmentFault("Situs pembanding tidak dapat dibaca. Ulangi.")
    digests = {file.path: (file.size, file.sha256) for file in claim.files}
    own = truth.digest_files({VERIFICATION: len(content)})[VERIFICATION] or ""
    return dict(sorted({**digests, VERIFICATION: (len(content), own)}.items()))
