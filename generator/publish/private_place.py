"""Door: where a file that no site may hold can lie. In doubt the answer is no."""

from pathlib import Path

from generator.problems import EnvironmentFault, UsageFault
from generator.read.git_process import GitDoor
from generator.render.data.addresses import VERIFICATION

_SHELF = ".rilis"  # the folder of releases beside a served link; see `releases`
_SITE = "site"  # where `build` writes without --site-dir
_CONTENT = ("entries", "site_config")  # what a preview of the work tree shows


def refuse_public_place(place: Path, root: Path) -> None:
    """Refuse a file that could be served or committed from where it is to lie.

    Args:
        place: The file, which need not exist; links are followed.
        root: The office's repository.

    Raises:
        UsageFault: It lies in a site, a served release, the office's content, or where git would
            take it into a repository.
    """
    full = place.resolve()
    reason = _find_reason(full, root.resolve())
    if reason:
        name = full.name if "internal" in full.name else f"internal-{full.name}"
        raise UsageFault(
            f"Buku kerja internal hanya untuk camat, sedangkan {place} {reason}. "
            f"Pilih folder lain di luar repositori dan situs, misalnya: --out ~/{name}"
        )


def is_published_place(place: Path, root: Path) -> bool:
    """Tell whether what lies there becomes part of a site, or of what a site is made of."""
    full = place.resolve()
    inside = [full, *full.parents]
    return any(_is_site(folder) or folder.name.endswith(_SHELF) for folder in inside) or any(
        root.resolve() / name in inside for name in (_SITE, *_CONTENT)
    )


def _find_reason(full: Path, root: Path) -> str:
    """Say why a file must not lie there; "" where it may."""
    if full.exists() and not full.is_file():
        return "bukan berkas biasa"
    if any(_is_site(folder) for folder in full.parents) or root / _SITE in full.parents:
        return "ada di dalam folder situs"
    if any(folder.name.endswith(_SHELF) for folder in full.parents):
        return "ada di dalam folder yang dilayani"
    if any(root / name in full.parents for name in _CONTENT):
        return "ada di antara isi situs"
    if _would_be_committed(full):
        return "ada di dalam repositori git yang tidak mengabaikannya"
    return ""


def _is_site(folder: Path) -> bool:
    """Tell whether a folder is a site of ours, or is served as one."""
    return (folder / VERIFICATION).is_file() or _is_served(folder)


def _is_served(folder: Path) -> bool:
    """Tell whether a folder has a shelf of releases beside it, whatever it is now."""
    return folder.with_name(f"{folder.name}{_SHELF}").is_dir() if folder.name else False


def _would_be_committed(full: Path) -> bool:
    """Tell whether git has the file, or could be told to take it."""
    work_tree = next((one for one in full.parents if (one / ".git").exists()), None)
    if work_tree is None:
        return False
    try:
        # Fails for what is not ignored, for what is tracked all the same, and where git cannot say.
        GitDoor(work_tree).run("check-ignore", "--quiet", "--", str(full))
    except EnvironmentFault:
        return True
    return False
