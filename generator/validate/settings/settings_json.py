"""Checked settings as JSON for the cache, so that a warm build never imports pydantic."""

import json

from generator.model.settings import Settings
from generator.validate.plain_values import from_plain, to_plain


def settings_to_json(settings: Settings) -> str:
    """Write settings as one line of JSON; equal settings give equal text."""
    return json.dumps(to_plain(settings), ensure_ascii=False, separators=(",", ":"))


def settings_from_json(text: str) -> Settings:
    """Read what `settings_to_json` of the same version of Jejak wrote."""
    settings = from_plain(Settings, json.loads(text))
    assert isinstance(settings, Settings)
    return settings
