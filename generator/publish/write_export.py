"""Door: what an export made becomes a file, or files in a folder; each whole or not at all."""

from contextlib import suppress
from pathlib import Path

from generator.problems import EnvironmentFault, name_refusal

_OWNER_ONLY = 0o600


def write_export(place: Path, data: bytes, *, is_private: bool = False) -> None:
    """Write one exported file; what stood there is replaced only once all is written.

    A private file can be read by its owner alone.

    Raises:
        EnvironmentFault: The disk is full, or the place cannot be written.
    """
    target = place.resolve()  # a link keeps leading where it leads
    # A device or a pipe (/dev/stdout) is written to, not replaced.
    is_plain = target.is_file() or not target.exists()
    draft = target.with_name(f".{target.name}.baru") if is_plain else target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if is_private and is_plain:
            draft.touch(_OWNER_ONLY)
        with draft.open("wb") as file:
            file.write(data)
        if is_plain:
            draft.replace(target)
    except OSError as error:
        if is_plain:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
        raise EnvironmentFault(f"Tidak dapat menulis {place}: {name_refusal(error)}.") from error
