"""What the pages of a person's month load besides the frame: no other page has a use for it."""

from importlib.resources import files

COPY_SCRIPT = "pegawai/ekinerja.js"


def render_person_files() -> dict[str, bytes]:
    """Read the files: path below the site's root to bytes."""
    script = files("generator.render").joinpath("assets", "person", "ekinerja.js")
    return {COPY_SCRIPT: script.read_bytes()}
