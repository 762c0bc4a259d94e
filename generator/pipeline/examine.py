"""Is this machine, this checkout, this office fit? Every matter is looked at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.health import Finding, Health
from generator.model.office import Office
from generator.pipeline.ground import read_rules
from generator.problems import Fault
from generator.publish import machine
from generator.publish.hook_files import find_hook, is_ours
from generator.publish.new_office import find_identity
from generator.read.commit_source import CommitSource
from generator.read.git_process import Commit, GitDoor
from generator.read.work_tree import WorkTreeSource
from generator.validate.actor import find_actor

_OLDEST_PYTHON = (3, 11)
_OLDEST_GIT = (2, 31)  # older ones lack what the readers of objects ask for
_ROOM_BYTES = 500 << 20
_SKEW_SECONDS = 600
_SHOWN_HASH = 12


@dataclass(frozen=True, slots=True)
class Patient:
    """What is looked at.

    Attributes:
        root: The repository, bare or not; None where there is none here.
        cache: Folder of its cache.
        now: The clock, epoch seconds.
        ask: Asks a web address whether it answers; None stays off the network.
    """

    root: Path | None
    cache: Path
    now: int
    ask: Callable[[str], bool] | None = None


def examine(patient: Patient) -> list[Finding]:
    """Look at everything, the machine first."""
    findings = [*_examine_programs(), *_examine_disk(patient)]
    if patient.root is None:
        remedy = "Masuk ke folder kantor, atau buat yang baru: jejak init DIR"
        return [*findings, _watch("repositori", "tidak ada di folder ini", remedy)]
    return [*findings, *_examine_repository(patient, patient.root)]


def _examine_programs() -> Iterator[Finding]:
    python = machine.python_version()
    text = ".".join(map(str, python))
    if python[:2] >= _OLDEST_PYTHON:
        yield _good("python", text)
    else:
        yield _wrong("python", text, "Pasang Python 3.11 atau lebih baru.")
    git = machine.git_version()
    if git is None:
        yield _wrong("git", "tidak ada", "Pasang git: sudo apt-get install git")
    elif git[:2] < _OLDEST_GIT:
        yield _wrong("git", ".".join(map(str, git)), "Pasang git 2.31 atau lebih baru.")
    else:
        yield _good("git", ".".join(map(str, git)))
    for name in ("mkdocs", "mkdocs-material"):
        version = machine.package_version(name)
        remedy = "Pasang ulang Jejak: make site"
        yield _good(name, version) if version else _wrong(name, "tidak ada", remedy)
    indexer = machine.indexer_version()
    if indexer:
        yield _good("pagefind", indexer)
    else:
        remedy = "Pasang ulang Jejak: make site; situs tanpa pencarian: jejak build --no-search"
        yield _wrong("pagefind", "tidak ada, atau tidak jalan di komputer ini", remedy)
    if machine.knows_zone("Asia/Makassar"):
        yield _good("zona waktu", "data zona waktu ada")
    else:
        yield _wrong("zona waktu", "data zona waktu tidak ada", "Pasang ulang Jejak: make site")


def _examine_disk(patient: Patient) -> Iterator[Finding]:
    room = machine.free_bytes(patient.cache)
    text = f"{room >> 20} MB kosong"
    if room < _ROOM_BYTES:
        yield _watch("disk", text, "Kosongkan ruang; sisakan paling sedikit 500 MB.")
    else:
        yield _good("disk", text)
    if machine.can_write(patient.cache):
        yield _good("tembolok", str(patient.cache))
    else:
        remedy = "Perbaiki izin folder itu untuk pengguna yang menjalankan Jejak."
        yield _wrong("tembolok", f"{patient.cache} tidak dapat ditulis", remedy)


def _examine_repository(patient: Patient, root: Path) -> Iterator[Finding]:
    door = GitDoor(root)
    commit: Commit | None = None
    try:
        is_bare = door.run("rev-parse", "--is-bare-repository").strip() == b"true"
        commit = door.resolve("HEAD")
    except Fault as fault:
        yield _watch("repositori", "belum dapat dibaca", str(fault))
        is_bare = False
    if commit is not None:
        yield from _examine_history(commit, patient.now)
    try:
        office = _read_office(root, commit, patient.now, is_bare=is_bare)
    except Fault as fault:
        first = fault.problems[0] if fault.problems else None
        place = f"{first.path}:{first.line}: {first.message}" if first else str(fault)
        remedy = "Lihat semuanya: jejak check"
        yield Finding("setelan", Health.WRONG, place, remedy, is_settings=True)
        return
    yield _good("setelan", f"{office.nama}, {len(office.people)} pegawai")
    if is_bare:
        yield from _examine_hooks(door, root, office)
    else:
        yield _examine_identity(root, office)
    if patient.ask is not None and office.forge.url is not None:
        yield _examine_forge(patient.ask, office.forge.url)


def _examine_history(commit: Commit, now: int) -> Iterator[Finding]:
    if commit.is_shallow:
        remedy = "Jalankan: git fetch --unshallow (di CI: fetch-depth: 0)"
        yield _wrong("riwayat", "klon dangkal: tanggal terima akan salah", remedy)
    else:
        yield _good("riwayat", f"lengkap, sampai komit {commit.hash[:_SHOWN_HASH]}")
    if commit.committed_at > now + _SKEW_SECONDS:
        remedy = "Betulkan jam komputer ini; bila jam ini benar, jam pengirim komit itu yang salah."
        yield _watch("jam", "komit terakhir bertanggal sesudah jam komputer ini", remedy)
    else:
        yield _good("jam", "tidak mendahului komit terakhir")


def _read_office(root: Path, commit: Commit | None, now: int, *, is_bare: bool) -> Office:
    if is_bare and commit is not None:
        with CommitSource(root, commit.hash) as source:
            return read_rules(source, now).office
    with WorkTreeSource(root) as tree:
        return read_rules(tree, now).office


def _examine_hooks(door: GitDoor, root: Path, office: Office) -> Iterator[Finding]:
    missing = [
        name for name in ("pre-receive", "post-receive") if not is_ours(find_hook(root, name))
    ]
    if missing:
        remedy = "Jalankan: jejak hook install --to DIR"
        yield _watch("hook", f"{' dan '.join(missing)} belum dipasang", remedy)
    else:
        yield _good("hook", "pre-receive dan post-receive terpasang")
    head = door.run("symbolic-ref", "HEAD").decode("utf-8", "replace").strip()
    branch = head.removeprefix("refs/heads/")
    if branch == office.forge.cabang:
        yield _good("cabang", branch)
    else:
        remedy = f"Jalankan: git symbolic-ref HEAD refs/heads/{office.forge.cabang}"
        yield _watch("cabang", f"{branch}, sedangkan kantor.yml: {office.forge.cabang}", remedy)


def _examine_identity(root: Path, office: Office) -> Finding:
    known = find_identity(root)
    if known is None:
        remedy = 'Jalankan: git config user.name "Nama Anda" && git config user.email alamat@surel'
        return _watch("identitas", "git belum tahu nama dan surel Anda", remedy)
    person = find_actor(office, known[1])
    if person is None:
        remedy = "Tulis surel itu di email: pada baris Anda di site_config/pegawai.yml."
        return _watch("identitas", f"{known[0]} belum dikenal di daftar pegawai", remedy)
    return _good("identitas", f"{known[0]}, di daftar pegawai: {person.slug}")


def _examine_forge(ask: Callable[[str], bool], url: str) -> Finding:
    if ask(url):
        return _good("forge", f"{url} menjawab")
    return _watch(
        "forge", f"{url} tidak menjawab", "Periksa jaringan, dan forge.url di kantor.yml."
    )


def _good(matter: str, text: str) -> Finding:
    return Finding(matter, Health.GOOD, text)


def _watch(matter: str, text: str, remedy: str) -> Finding:
    return Finding(matter, Health.WATCH, text, remedy)


def _wrong(matter: str, text: str, remedy: str) -> Finding:
    return Finding(matter, Health.WRONG, text, remedy)
