"""Door: text is added to a file that others write too, such as a job's summary."""

from pathlib import Path

from generator.problems import EnvironmentFault, name_refusal


def append_text(path: Path, text: str) -> None:
    """Add text at the end of a file, which is made where there is none.

    Raises:
        EnvironmentFault: The place cannot be written.
    """
    try:
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise EnvironmentFault(f"Tidak dapat menulis {path}: {name_refusal(error)}.") from error
