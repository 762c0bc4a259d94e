"""Door: a MkDocs run over mkdocs.yml and site_config/ yields the frames, never a site."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files as package_files
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.model.office import Office
from generator.problems import Problem, UsageFault, make_problem
from generator.publish.mkdocs_files.frame_run import FrameRun
from generator.render.frame_set import FrameSet
from generator.render.template_fault import TemplateFault

SETTINGS = "mkdocs.yml"


def make_frames(config_dir: Path, work_dir: Path, office: Office, *, built_at: int) -> FrameSet:
    """Render the frames and the hand-written pages.

    Args:
        config_dir: A private copy of the commit's mkdocs.yml and site_config/pages, /theme; what is
            missing is written there from the package.
        work_dir: An empty folder for what MkDocs wants to write.
        office: Names, forge and contact of the frame.
        built_at: Epoch seconds of the commit; MkDocs takes its "now" from it.

    Raises:
        UsageFault: mkdocs.yml, a theme override or a hand-written page cannot be used.
    """
    _fill_gaps(config_dir)
    with _quiet_mkdocs(built_at) as warnings:
        try:
            config = load_config(str(config_dir / SETTINGS), site_dir=str(work_dir / "site"))
            run = _start_run(config, office)
            build(config)
        except (MkDocsException, TemplateFault, OSError) as fault:
            reason = "; ".join([*warnings, str(fault)])
            raise UsageFault(
                f"Bingkai situs tidak dapat dibuat dari mkdocs.yml dan site_config/: {reason}"
            ) from fault
    return run.finish(tuple(_warning(text) for text in warnings))


def _fill_gaps(config_dir: Path) -> None:
    """Git keeps no empty folder, and MkDocs refuses to start without those it is told of."""
    for name in ("site_config/pages", "site_config/theme"):
        (config_dir / name).mkdir(parents=True, exist_ok=True)
    settings = config_dir / SETTINGS
    if not settings.exists():
        default = package_files("generator.publish.mkdocs_files").joinpath("default_mkdocs.yml")
        settings.write_bytes(default.read_bytes())


def _start_run(config: MkDocsConfig, office: Office) -> FrameRun:
    plugin = config.plugins.get("jejak")
    if plugin is None:
        raise UsageFault("mkdocs.yml: plugin jejak belum ada. Tulis `- jejak` di bawah `plugins:`.")
    if config.theme.name != "material":
        raise UsageFault(
            "mkdocs.yml: tema harus material. Tulis `name: material` di bawah `theme:`."
        )
    run = FrameRun(office)
    plugin.frame_run = run  # JejakPlugin, which this layer may not import
    return run


@contextmanager
def _quiet_mkdocs(built_at: int) -> Iterator[list[str]]:
    """Fix MkDocs's clock and collect its warnings instead of printing them."""
    warnings: list[str] = []
    handler = _Collector(warnings)
    logger = logging.getLogger("mkdocs")
    propagates, level = logger.propagate, logger.level
    before = {name: os.environ.get(name) for name in _ENVIRONMENT}
    os.environ.update({"SOURCE_DATE_EPOCH": str(built_at), "NO_MKDOCS_2_WARNING": "1"})
    logger.addHandler(handler)
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    try:
        yield warnings
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagates
        logger.setLevel(level)
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


_ENVIRONMENT = ("SOURCE_DATE_EPOCH", "NO_MKDOCS_2_WARNING")


class _Collector(logging.Handler):
    """Keeps the text of each warning, once."""

    def __init__(self, warnings: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._warnings = warnings

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if text not in self._warnings:
            self._warnings.append(text)


def _warning(text: str) -> Problem:
    return make_problem(
        SETTINGS,
        "W901",
        f"MkDocs memberi peringatan: {text}",
        "Periksa nav: di mkdocs.yml dan tautan di site_config/pages.",
    )
