"""The reference page of the settings (docs/reference/settings.md), written from their schemas."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.validate.settings.codes import SETTINGS_CODES
from generator.validate.settings.schemas import settings_schemas

Schema = Mapping[str, Any]

_HEAD = """# Berkas pengaturan

<!-- Ditulis oleh `python -m tests.write_reference` dari model; jangan diubah langsung. -->

Semua pengaturan kantor ada di `site_config/`. Kunci yang tidak dikenal ditolak dengan saran kunci
terdekat. Setiap nilai dibaca persis seperti diketik: `10:00` tetap jam, `1.10` tetap teks, `No`
tetap teks. Kunci tanpa nilai (`selesai:`) sama dengan tidak ditulis. Tanggal ditulis
tahun-bulan-hari.
"""
_TABLE_HEAD = "| kunci | isi | bila tidak ditulis | arti |\n|---|---|---|---|\n"


def render_settings_reference() -> str:
    """Write the page: a section a file, a table a mapping, then the codes of problems."""
    parts = [_HEAD]
    for schema in settings_schemas().values():
        parts.append(f"## `{schema['title']}`\n\n{_render_mapping(schema)}")
        keys: dict[str, list[str]] = {}
        for key, part in _walk_mappings(schema, schema["$defs"], ""):
            keys.setdefault(_render_mapping(part), []).append(f"`{key}`")
        parts += [f"### {', '.join(same)}\n\n{table}" for table, same in keys.items()]
    codes = "".join(f"| {code} | {meaning} |\n" for code, meaning in SETTINGS_CODES.items())
    parts.append(f"## Kode masalah\n\n| kode | arti |\n|---|---|\n{codes}")
    return "\n".join(parts)


def _render_mapping(schema: Schema) -> str:
    required = schema.get("required", ())
    rows = "".join(
        f"| `{key}` | {_describe_kind(part)} | {_describe_default(part, key in required)} "
        f"| {part['description']} |\n"
        for key, part in schema["properties"].items()
    )
    return f"{schema['description']}\n\n{_TABLE_HEAD}{rows}"


def _describe_kind(part: Schema) -> str:
    """Say what a key takes: a kind of value, a choice, a list of either, or a mapping."""
    if "anyOf" in part:
        return _describe_kind(part["anyOf"][0])
    if part.get("type") == "array":
        return f"daftar {_describe_kind(part['items'])}"
    if "title" in part:
        return str(part["title"])
    if "enum" in part:
        return ", ".join(f"`{choice}`" for choice in part["enum"])
    names = part.get("propertyNames", {}).get("enum", ())
    return f"kelompok kunci {_describe_kind({'enum': names})}" if names else "kelompok kunci"


def _describe_default(part: Schema, is_required: bool) -> str:  # noqa: FBT001 - one of two words
    if is_required:
        return "**wajib**"
    if _find_reference(part) and "items" not in part and "anyOf" not in part:
        return "nilai bawaannya"
    default = part.get("default")
    if default is None or default == []:
        return "kosong"
    if isinstance(default, bool):
        return "`ya`" if default else "`tidak`"
    return ", ".join(f"`{word}`" for word in (default if isinstance(default, list) else [default]))


def _walk_mappings(
    schema: Schema, definitions: Schema, prefix: str
) -> Iterator[tuple[str, Schema]]:
    """Walk the mappings inside a mapping with their dotted keys; `[]` marks an item of a list."""
    for key, part in schema["properties"].items():
        if reference := _find_reference(part):
            name = f"{prefix}{key}{'[]' if 'items' in part else ''}"
            definition = definitions[reference.rpartition("/")[2]]
            yield name, definition
            yield from _walk_mappings(definition, definitions, f"{name}.")


def _find_reference(part: Schema) -> str:
    """Find the mapping that a key holds, alone or in a list; "" for a plain value."""
    inner = part.get("items", part)
    return str(inner.get("anyOf", [inner])[0].get("$ref", ""))
