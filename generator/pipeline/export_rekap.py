"""The export of kind "rekap"."""

from collections.abc import Iterator
from pathlib import Path

from generator.pipeline.export_order import ExportedFile, ExportOrder, Progress
from generator.problems import UsageFault
from generator.publish.build_cache import BuildCache


def export_rekap(
    root: Path, order: ExportOrder, cache: BuildCache, progress: Progress
) -> Iterator[ExportedFile]:
    """Say that it comes later.

    Raises:
        UsageFault: Always.
    """
    del root, order, cache, progress
    raise UsageFault("Keluaran “rekap” belum tersedia di versi ini. Yang tersedia: data.")
