"""The frames and hand-written pages, made by MkDocs once for each state of the settings."""

import tempfile
from pathlib import Path

from generator.pipeline.ground import Ground
from generator.pipeline.source import Source
from generator.publish.build_cache import BuildCache, digest_of
from generator.render.frame_set import FrameSet, frame_set_from_json, frame_set_to_json


def bring_frames(source: Source, ground: Ground, cache: BuildCache) -> tuple[FrameSet, str]:
    """Take the frames from the cache, or have MkDocs make them.

    Returns:
        The frames, and a key that changes whenever they do.
    """
    name = f"bingkai {ground.identity}"
    kept = cache.note(name)
    if kept is not None:
        return frame_set_from_json(kept.encode()), digest_of(kept)
    # Here, not above: MkDocs takes a third of a second to import.
    from generator.publish.mkdocs_files import make_frames  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="jejak-") as scratch:
        settings, work = Path(scratch, "setelan"), Path(scratch, "kerja")
        work.mkdir()
        for path, content in source.read_settings().items():
            place = settings / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        # Always the same time: a frame must not tell when it was made.
        frames = make_frames(settings, work, ground.office, built_at=0)
    text = frame_set_to_json(frames).decode()
    cache.remember(name, text)
    return frames, digest_of(text)
