"""Door: MkDocs's events to calls of ours, problems to PluginError; no other logic."""

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.publish.mkdocs_files.frame_run import FrameRun


class JejakConfig(Config):
    """The plugin has no options: what the site says is in site_config/."""


class JejakPlugin(BasePlugin[JejakConfig]):
    """Two roles: inside `make_frames` it renders frames; in `mkdocs build` the pipeline builds."""

    frame_run: FrameRun | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Prepare the theme."""
        return self.frame_run.configure(config) if self.frame_run else config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Choose what is rendered."""
        return self.frame_run.choose_files(files, config) if self.frame_run else files

    def on_page_context(
        self, context: TemplateContext, *, page: Page, **_: object
    ) -> TemplateContext:
        """Give the templates what they need."""
        return self.frame_run.extend_context(context, page) if self.frame_run else context

    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Keep what was rendered; MkDocs writes nothing."""
        return self.frame_run.keep_page(output, page) if self.frame_run else output
