"""What all settings models share: frozen, strict, no unknown key, an empty value is absent."""

from pydantic import BaseModel, ConfigDict, model_validator


class SettingsModel(BaseModel):
    """A mapping in a settings file. Every value arrives as the text that was typed."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", use_attribute_docstrings=False
    )

    @model_validator(mode="before")
    @classmethod
    def _drop_empty_values(cls, values: object) -> object:
        """Take a known key without a value (`selesai:`) as not written."""
        if not isinstance(values, dict):
            return values
        return {
            key: value
            for key, value in values.items()
            if value is not None or key not in cls.model_fields
        }
