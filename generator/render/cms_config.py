"""The configuration of an office's Sveltia CMS: where the repository is, a collection a person."""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple
from urllib.parse import urlsplit

import yaml

from generator.aggregate.write_view import FORGE_NAMES
from generator.model.office import Forge, Office, Person
from generator.render.cms_fields import make_report_fields

_GITHUB, _GITLAB = "github.com", "gitlab.com"
_HEAD: Final = "# Dibuat oleh `jejak cms` dari site_config/. Jangan disunting; buat ulang saja.\n"
_DAY: Final = "{{year}}-{{month}}-{{day}}"


class ForgeApi(NamedTuple):
    """How the CMS speaks to a forge.

    Attributes:
        backend: Its part of the configuration.
        origin: The only place that the page may speak to, beside its own.
    """

    backend: dict[str, object]
    origin: str


class _PlainDumper(yaml.SafeDumper):
    """Writes every value out: the CMS's reader limits how often a value may be named again."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


def find_forge_api(forge: Forge, app_id: str | None) -> ForgeApi | None:
    """Find out how the CMS reaches a forge; None for a forge `tanpa`.

    Without an id of an OAuth application people sign in with a token: else the CMS would send them
    to a server of strangers.
    """
    if forge.jenis not in FORGE_NAMES or forge.url is None:
        return None
    address = urlsplit(forge.url)
    base, path = f"{address.scheme}://{address.netloc}", address.path.strip("/")
    backend = {
        "github": _reach_github,
        "gitlab": _reach_gitlab,
    }.get(forge.jenis, _reach_gitea)(base, path.removesuffix(".git"))
    usual = f"https://api.{_GITHUB}" if forge.jenis == "github" else base
    api = urlsplit(str(backend.get("api_root", usual)))
    backend["branch"] = forge.cabang
    if app_id is None:
        backend["auth_methods"] = ["token"]
    else:
        backend |= {"app_id": app_id, "auth_methods": ["oauth", "token"]}
        backend |= {"auth_type": "pkce"} if forge.jenis == "gitlab" else {}
        backend.setdefault("base_url", base)
    return ForgeApi(backend, f"{api.scheme}://{api.netloc}")


def render_cms_config(
    office: Office, today: date, rules: Mapping[str, object], api: ForgeApi
) -> bytes:
    """Write config.yml.

    Args:
        office: Everybody in service on `today` gets a collection, in the roster's order.
        today: Its year's planned results are offered.
        rules: Of `validate.form_rules`.
        api: Of `find_forge_api`.
    """
    patterns = rules["patterns"]
    assert isinstance(patterns, Mapping), "the rules hold their patterns by name"
    # Editorial workflow: a draft is a proposal. The CMS knows none for Gitea and Forgejo.
    has_drafts = api.backend["name"] in {"github", "gitlab"}
    content = {
        "backend": api.backend,
        "publish_mode": "editorial_workflow" if has_drafts else "simple",
        "app_title": f"Laporan {office.nama}",
        **({"site_url": office.situs, "display_url": office.situs} if office.situs else {}),
        "show_preview_links": False,
        # Demanded, and never used: no field takes a picture.
        "media_folder": "site_config/pages/gambar",
        "editor": {"preview": False},
        "slug": {"timezone": "local"},
        "output": {
            "omit_empty_optional_fields": True,
            "yaml": {"quote": "double", "indent_size": 2},
        },
        "collections": [
            _collection(person, make_report_fields(person, office, today.year, patterns))
            for person in office.people
            if person.is_in_service(today)
        ],
    }
    text = yaml.dump(
        content,
        Dumper=_PlainDumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=10_000,  # a line a value: what changed can be read
    )
    return (_HEAD + text).encode()


def _reach_github(base: str, path: str) -> dict[str, object]:
    own = {} if base.endswith(f"//{_GITHUB}") else {"api_root": f"{base}/api/v3"}
    return {"name": "github", "repo": path, **own}


def _reach_gitlab(base: str, path: str) -> dict[str, object]:
    own = {"api_root": f"{base}/api/v4", "base_url": base}
    return {"name": "gitlab", "repo": path, **({} if base.endswith(f"//{_GITLAB}") else own)}


def _reach_gitea(base: str, path: str) -> dict[str, object]:
    """Reach Gitea or Forgejo, which may live below a folder of its host."""
    *folder, owner, name = path.split("/") if path.count("/") else ["", path]
    root = "/".join([base, *filter(None, folder)])
    repo = f"{owner}/{name}".strip("/")
    return {"name": "gitea", "repo": repo, "api_root": f"{root}/api/v1", "base_url": root}


def _collection(person: Person, fields: list[dict[str, object]]) -> dict[str, object]:
    return {
        "name": person.slug,
        "label": person.nama,
        "label_singular": "Laporan",
        "folder": f"entries/{person.slug}",
        "path": "{{year}}/{{month}}/" + _DAY,
        "slug": _DAY,
        "extension": "md",
        "format": "yaml-frontmatter",
        "identifier_field": "tanggal",
        "summary": "{{tanggal}} ({{status}})",
        "sortable_fields": {
            "fields": ["tanggal"],
            "default": {"field": "tanggal", "direction": "descending"},
        },
        "create": True,
        "delete": False,  # a report once accepted is corrected, not removed
        "thumbnail": False,
        "fields": fields,
    }
