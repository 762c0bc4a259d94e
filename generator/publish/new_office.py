"""Door: the folder of a new office, whole or not at all, with its first commit."""

import shutil
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files as package_files
from importlib.resources.abc import Traversable
from json import loads
from pathlib import Path

from generator import __version__
from generator.problems import EnvironmentFault, UsageFault, name_refusal
from generator.read.git_process import GitDoor

# What a forge reads in the office's repository, by the name it has in the package.
_FORGE_FILES = {
    "github": {"github": ".github"},
    "gitlab": {"gitlab-ci.yml": ".gitlab-ci.yml"},
    "forgejo": {"forgejo": ".forgejo"},
    "gitea": {"forgejo": ".gitea"},
    "tanpa": {},
}


def read_forge_files(forge: str) -> dict[str, bytes]:
    """Read the job files of a forge: path in the office's repository to content."""
    folder = package_files("generator.publish").joinpath("office_files")
    found: dict[str, bytes] = {}
    for name, path in _FORGE_FILES[forge].items():
        found |= _read(folder.joinpath(name), path)
    return found


def read_requirements() -> bytes:
    """Read what Jejak needs: exact versions with the hash of each file, and no index address."""
    return package_files("generator.publish").joinpath("office_files/requirements.txt").read_bytes()


def read_default_frame() -> bytes:
    """Read the mkdocs.yml that an office begins with."""
    folder = package_files("generator.publish.mkdocs_files")
    return folder.joinpath("default_mkdocs.yml").read_bytes()


def name_source() -> str:
    """Tell pip where this very program came from: the commit it was installed from, if any."""
    try:
        told = loads(distribution("jejak").read_text("direct_url.json") or "{}")
    except PackageNotFoundError:
        told = {}
    if (commit := told.get("vcs_info", {}).get("commit_id")) is not None:
        return f"jejak @ git+{told['url']}@{commit}"
    return f"jejak=={__version__}"


def check_place(folder: Path) -> None:
    """Refuse a folder that holds anything.

    Raises:
        UsageFault: It does.
    """
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise UsageFault(f"{folder} sudah ada dan tidak kosong, jadi tidak disentuh.")


def write_new_office(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files of a new office.

    Raises:
        UsageFault: The folder is not empty.
        EnvironmentFault: The place cannot be written.
    """
    check_place(folder)
    draft = folder.with_name(f".{folder.name}.baru")
    try:
        shutil.rmtree(draft, ignore_errors=True)
        for path, content in files.items():
            place = draft / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
            if path.endswith(".sh"):
                place.chmod(0o755)
        draft.rename(folder)  # over an empty folder as well
    except OSError as error:
        raise EnvironmentFault(f"{folder} tidak dapat ditulis: {name_refusal(error)}.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def commit_new_office(folder: Path, branch: str, name: str, address: str) -> None:
    """Make the folder a repository with one commit, in somebody's name.

    Raises:
        EnvironmentFault: git is missing or refuses.
    """
    door = GitDoor(folder)
    door.run("init", "--quiet", f"--initial-branch={branch}")
    door.run("add", "--all")
    identity = ("-c", f"user.name={name}", "-c", f"user.email={address}")
    unsigned = ("-c", "commit.gpgSign=false")
    door.run(*identity, *unsigned, "commit", "--quiet", "--message", "Kantor baru")


def find_identity(folder: Path) -> tuple[str, str] | None:
    """Ask git who commits on this machine; None where it does not know."""
    try:
        known = [GitDoor(folder).run("config", "--get", f"user.{key}") for key in ("name", "email")]
    except EnvironmentFault:
        return None
    name, address = (value.decode("utf-8", "replace").strip() for value in known)
    return (name, address) if name and address else None


def _read(source: Traversable, path: str) -> dict[str, bytes]:
    if source.is_file():
        return {path: source.read_bytes()}
    found: dict[str, bytes] = {}
    for item in sorted(source.iterdir(), key=lambda one: one.name):
        found |= _read(item, f"{path}/{item.name}")
    return found
