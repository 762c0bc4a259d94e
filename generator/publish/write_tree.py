"""Door: the files of a site become a directory, whole or not at all."""

import ctypes
import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.problems import EnvironmentFault
from generator.publish.build_cache import StoredObject

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def write_tree(files: Iterable[tuple[str, StoredObject]], target: Path) -> None:
    """Put a site where the old one stands, in one step.

    The new site is laid out beside the target and then takes its place; whoever is interrupted
    leaves the old one as it was.

    Args:
        files: Path below the site's root, and the stored file that it is.
        target: The site's directory; need not exist.

    Raises:
        EnvironmentFault: The disk is full, or the place cannot be written.
    """
    target = target.absolute()
    sweep_leftovers(target)
    draft = target.with_name(f".{target.name}.baru-{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _lay_out(files, draft)
        _take_place(draft, target)
    except OSError as error:
        raise _explain(error, target) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def sweep_leftovers(target: Path) -> None:
    """Remove what a killed build left beside the target, unless its process still lives."""
    for leftover in target.parent.glob(f".{target.name}.baru-*"):
        process = leftover.name.rpartition("-")[2]
        if not process.isdecimal() or not Path(f"/proc/{process}").exists():
            shutil.rmtree(leftover, ignore_errors=True)


def _lay_out(files: Iterable[tuple[str, StoredObject]], draft: Path) -> None:
    base, made = str(draft), {str(draft)}
    os.mkdir(base)
    for path, stored in files:
        place = f"{base}/{path}"
        folder = place.rpartition("/")[0]
        if folder not in made:
            os.makedirs(folder, exist_ok=True)
            made.add(folder)
        _link(str(stored.path), place)


def _link(source: str, place: str) -> None:
    """Link where the file system can, else copy. A link's target is never edited in place."""
    try:
        os.link(source, place)
    except OSError as error:
        if error.errno not in {errno.EXDEV, errno.EPERM, errno.EMLINK, errno.ENOTSUP}:
            raise
        shutil.copy2(source, place)


def _take_place(draft: Path, target: Path) -> None:
    if not target.exists():
        os.rename(draft, target)
    elif not _exchange(draft, target):
        # Two renames, where the file system knows no exchange: a moment without a site.
        old = draft.with_name(f"{draft.name}-lama")
        os.rename(target, old)
        os.rename(draft, target)
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two directories in one step (Linux's renameat2); False where that is not to be had."""
    library = ctypes.CDLL(None, use_errno=True)
    rename = getattr(library, "renameat2", None)
    if rename is None:
        return False
    names = (os.fsencode(one), os.fsencode(other))
    return bool(rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)


def _explain(error: OSError, target: Path) -> EnvironmentFault:
    if error.errno == errno.ENOSPC:
        return EnvironmentFault(
            "Disk penuh. Situs lama tidak berubah. Kosongkan ruang, lalu ulangi."
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return EnvironmentFault(
            f"Tidak boleh menulis ke {target} sebagai pengguna nomor {os.getuid()}. "
            "Situs lama tidak berubah. Perbaiki izin folder itu, lalu ulangi."
        )
    return EnvironmentFault(f"Situs tidak dapat ditulis ke {target}: {error.strerror}.")
