"""Door: MkDocs's events to calls of ours, problems to PluginError; no other logic.

The plugin has two roles. Inside `make_frames` it renders the frame (`frame_run` is set). In
`mkdocs build` and `mkdocs serve` it has the pipeline build the site, so that their bytes are those
of `jejak build`: of HEAD, or of the work tree while serving.
"""

import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.problems import Fault, Problem
from generator.publish.mkdocs_files.frame_run import FrameRun
from generator.publish.mkdocs_files.preview import with_preview_policy

log = get_plugin_logger("jejak")
WATCHED = ("entries", "site_config")


class JejakConfig(Config):
    """The plugin has no options: what the site says is in site_config/."""


class JejakPlugin(BasePlugin[JejakConfig]):
    """Jejak as a MkDocs plugin."""

    frame_run: FrameRun | None = None

    def __init__(self) -> None:
        self._is_preview = False
        self._site_dir = ""
        self._scratch: TemporaryDirectory[str] | None = None

    def on_startup(self, *, command: str, **_: object) -> None:
        """Learn whether this is a preview; having this event keeps the plugin between rebuilds."""
        self._is_preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Prepare the theme, or leave MkDocs nothing to do."""
        if self.frame_run:
            return self.frame_run.configure(config)
        config.nav = None
        config.theme.static_templates = set()
        self._site_dir = config.site_dir
        if not self._is_preview:  # MkDocs empties its site_dir first; the old site is not its
            self._scratch = TemporaryDirectory(prefix="jejak-")
            config.site_dir = self._scratch.name
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Choose what MkDocs renders: the frame, or nothing."""
        return self.frame_run.choose_files(files, config) if self.frame_run else Files([])

    def on_page_context(
        self, context: TemplateContext, *, page: Page, **_: object
    ) -> TemplateContext:
        """Give the templates what they need."""
        return self.frame_run.extend_context(context, page) if self.frame_run else context

    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Keep what was rendered; MkDocs writes nothing."""
        return self.frame_run.keep_page(output, page) if self.frame_run else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Have the pipeline build the site where MkDocs was told to."""
        if self.frame_run:
            return
        config.site_dir = self._site_dir
        self._forget_scratch()
        # Here, not above: the pipeline starts frame runs, which load this module.
        from generator.pipeline.build_into import build_into  # noqa: PLC0415

        root, now = Path(config.config_file_path).parent, int(time.time())
        try:
            report = build_into(
                root, Path(self._site_dir), preview_at=now if self._is_preview else None
            )
        except Fault as fault:
            _tell(fault.problems)
            raise PluginError(str(fault)) from fault
        _tell(report.problems)
        if not self._is_preview:
            log.info("Situs ditulis ke %s", self._site_dir)

    def on_build_error(self, **_: object) -> None:
        """Leave nothing behind."""
        self._forget_scratch()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object
    ) -> LiveReloadServer:
        """Watch what the site is made of, and let MkDocs's reload script pass our policy."""
        repository = Path(config.config_file_path).parent
        for folder in filter(Path.exists, (repository / name for name in WATCHED)):
            server.watch(str(folder))
        server.set_app(with_preview_policy(server.serve_request))
        return server

    def _forget_scratch(self) -> None:
        if self._scratch:
            self._scratch.cleanup()
            self._scratch = None


def _tell(problems: Iterable[Problem]) -> None:
    """Tell problems as MkDocs tells its own: --strict counts them."""
    for one in problems:
        place = f"{one.path}:{one.line}:{one.column}"
        log.warning("%s: %s %s\n    %s", place, one.code, one.message, one.hint)
