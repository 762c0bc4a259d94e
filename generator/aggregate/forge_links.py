"""Addresses at the forge: where a reader sees a commit, a file, its history, and edits it.

A forge "tanpa" (none) has no addresses: every function then gives None, and pages name the git
command instead. Forgejo shares Gitea's shapes.
"""

from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote

from generator.model.office import Forge

# {url} repository, {ref} branch or commit, {kind} "branch" or "commit" (Gitea), {path} encoded,
# {folder} and {name} its two parts, {text} encoded content.
Shapes = Mapping[str, str]

_GITHUB: Shapes = {
    "commit": "{url}/commit/{ref}",
    "file": "{url}/blob/{ref}/{path}",
    "folder": "{url}/tree/{ref}/{path}",
    "history": "{url}/commits/{ref}/{path}",
    "blame": "{url}/blame/{ref}/{path}",
    "edit": "{url}/edit/{ref}/{path}",
    "new": "{url}/new/{ref}?filename={path}&value={text}",
    "issue": "{url}/issues/new?title={title}&body={text}",
    "correct": "{url}/edit/{ref}/{path}",  # its editor takes no text
}
_GITLAB: Shapes = {
    "commit": "{url}/-/commit/{ref}",
    "file": "{url}/-/blob/{ref}/{path}",
    "folder": "{url}/-/tree/{ref}/{path}",
    "history": "{url}/-/commits/{ref}/{path}",
    "blame": "{url}/-/blame/{ref}/{path}",
    "edit": "{url}/-/edit/{ref}/{path}",
    "new": "{url}/-/new/{ref}/{folder}?file_name={name}",  # its editor ignores prefilled text
    "issue": "{url}/-/issues/new?issue[title]={title}&issue[description]={text}",
    "correct": "{url}/-/edit/{ref}/{path}",
}
_GITEA: Shapes = {
    "commit": "{url}/commit/{ref}",
    "file": "{url}/src/{kind}/{ref}/{path}",
    "folder": "{url}/src/{kind}/{ref}/{path}",
    "history": "{url}/commits/{kind}/{ref}/{path}",
    "blame": "{url}/blame/{kind}/{ref}/{path}",
    "edit": "{url}/_edit/{ref}/{path}",
    "new": "{url}/_new/{ref}/{folder}/?filename={name}&value={text}",
    "issue": "{url}/issues/new?title={title}&body={text}",
    "correct": "{url}/_edit/{ref}/{path}?value={text}",
}
_SHAPES: Mapping[str, Shapes] = {
    "github": _GITHUB,
    "gitlab": _GITLAB,
    "gitea": _GITEA,
    "forgejo": _GITEA,
}


def commit_url(forge: Forge, commit: str) -> str | None:
    """Where a commit shows what it changed."""
    return _address(forge, "commit", ref=commit)


def file_url(forge: Forge, path: str, commit: str | None = None) -> str | None:
    """Where a file is shown: as of a commit (a permanent link), else as it now is."""
    return _at(forge, "file", path, commit)


def folder_url(forge: Forge, path: str, commit: str | None = None) -> str | None:
    """Where a folder is listed."""
    return _at(forge, "folder", path.rstrip("/"), commit)


def history_url(forge: Forge, path: str) -> str | None:
    """Where all changes of a file are listed."""
    return _at(forge, "history", path, None)


def blame_url(forge: Forge, path: str, commit: str | None = None) -> str | None:
    """Where each line of a file names the commit it came with."""
    return _at(forge, "blame", path, commit)


def edit_url(forge: Forge, path: str) -> str | None:
    """Where a file is edited in the browser."""
    return _at(forge, "edit", path, None)


def new_url(forge: Forge, path: str, text: str) -> str | None:
    """Where a new file is written in the browser; GitLab's editor opens empty."""
    folder, _, name = path.rpartition("/")
    return _address(
        forge,
        "new",
        ref=quote(forge.cabang),
        path=quote(path),
        folder=quote(folder),
        name=quote(name, safe=""),
        text=quote(text, safe=""),
    )


def editor_shape(forge: Forge, what: str) -> str | None:
    """Give the address of the forge's editor with its slots open, for a script to fill.

    Args:
        forge: Its own address is filled in.
        what: "new" for a file that is not there yet, "correct" for one that is.

    Returns:
        With `{ref}`, `{path}`, `{folder}`, `{name}`, `{text}` where they go; without `{text}` where
        the editor takes none.
    """
    shapes = _SHAPES.get(forge.jenis)
    if shapes is None or forge.url is None:
        return None
    return shapes[what].replace("{url}", forge.url.rstrip("/"))


def issue_url(forge: Forge, title: str, text: str) -> str | None:
    """Where an error is reported, with title and text filled in."""
    return _address(forge, "issue", title=quote(title, safe=""), text=quote(text, safe=""))


# The same few paths and one branch are quoted again and again: a page links to each file thrice.
_quoted = lru_cache(maxsize=64)(quote)


def _at(forge: Forge, what: str, path: str, commit: str | None) -> str | None:
    if commit:
        return _address(forge, what, ref=commit, kind="commit", path=_quoted(path))
    return _address(forge, what, ref=_quoted(forge.cabang), kind="branch", path=_quoted(path))


def _address(forge: Forge, what: str, **parts: str) -> str | None:
    shapes = _SHAPES.get(forge.jenis)
    if shapes is None or forge.url is None:
        return None
    return shapes[what].format(url=forge.url.rstrip("/"), **parts)
