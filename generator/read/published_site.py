"""Door: the files of a published site, in a folder or at an address. Nothing of it is run."""

import hashlib
import os
import socket
import ssl
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from typing import IO, Protocol
from urllib import request
from urllib.error import HTTPError
from urllib.parse import quote

from generator.problems import EnvironmentFault, UsageFault, name_refusal

_CHUNK_BYTES = 1 << 16
_TIMEOUT_SECONDS = 30
_CONNECTIONS = 8
# Hosts of plain files answer "forbidden" for what is not there.
_MISSING = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.FORBIDDEN}
# No ftp:, no file:, no passwords: only what a browser would fetch, through the usual proxy.
_HANDLERS = (
    request.ProxyHandler,
    request.UnknownHandler,
    request.HTTPHandler,
    request.HTTPSHandler,
    request.HTTPDefaultErrorHandler,
    request.HTTPRedirectHandler,
    request.HTTPErrorProcessor,
)


class PublishedSite(Protocol):
    """A site somewhere.

    Attributes:
        place: Folder or address, in the one form that names it.
    """

    place: str

    def read(self, path: str, limit: int) -> bytes | None:
        """Read a file up to `limit` bytes; None where there is none."""

    def digest_files(self, sizes: Mapping[str, int]) -> dict[str, str | None]:
        """Digest files: path to SHA-256 in hex, None where there is none.

        Args:
            sizes: Path to the size it should have; no more than a byte over it is read.
        """

    def list_files(self) -> list[str] | None:
        """List all files; None where a site does not tell."""


def open_site(place: str) -> PublishedSite:
    """Open a site by its folder or its http(s) address.

    Raises:
        UsageFault: It is neither.
    """
    scheme, sign, _ = place.partition("://")
    if sign and scheme.lower() in {"http", "https"}:
        return SiteAddress(place.rstrip("/"))
    if sign:
        raise UsageFault(f"Alamat {place} tidak dapat dibaca: pakai http:// atau https://.")
    folder = Path(os.path.normpath(Path(place).absolute()))
    if not folder.is_dir():
        raise UsageFault(f"Folder {place} tidak ada.")
    # `jejak publish` serves a link that leads to another release each time: the link is the site.
    return SiteFolder(folder.resolve(), folder.parent.resolve() / folder.name)


class SiteFolder:
    """A site on this machine: a resolved folder, and the place that leads to it."""

    def __init__(self, folder: Path, place: Path | None = None) -> None:
        self.place = str(place or folder)
        self._folder = folder

    def read(self, path: str, limit: int) -> bytes | None:
        """Read a file; what leads out of the site counts as missing."""
        place = self._folder / path
        if not place.is_file() or not place.resolve().is_relative_to(self._folder):
            return None
        with place.open("rb") as file:
            return file.read(limit)

    def digest_files(self, sizes: Mapping[str, int]) -> dict[str, str | None]:
        """Digest files one after the other."""
        contents = ((path, self.read(path, size + 1)) for path, size in sizes.items())
        return {
            path: None if content is None else hashlib.sha256(content).hexdigest()
            for path, content in contents
        }

    def list_files(self) -> list[str]:
        """List all files, ascending; links are named, not followed."""
        return sorted(_walk(self._folder, ""))


class SiteAddress:
    """A site on the web. It shows what we ask for, and no list of what else it has."""

    def __init__(self, address: str) -> None:
        self.place = address
        self._opener = request.OpenerDirector()
        for handler in _HANDLERS:
            self._opener.add_handler(handler())
        self._opener.addheaders = [("User-Agent", "jejak-verify"), ("Accept-Encoding", "identity")]

    def read(self, path: str, limit: int) -> bytes | None:
        """Fetch a file.

        Raises:
            EnvironmentFault: The network or the server fails.
        """
        with self._open(path) as answer:
            return None if answer is None else answer.read(limit)

    def digest_files(self, sizes: Mapping[str, int]) -> dict[str, str | None]:
        """Fetch and digest files, some at a time."""
        with ThreadPoolExecutor(_CONNECTIONS) as pool:
            found = pool.map(lambda item: self._digest(*item), sizes.items())
            return dict(zip(sizes, found, strict=True))

    def list_files(self) -> None:
        """Know nothing of files that no claim names."""

    def _digest(self, path: str, size: int) -> str | None:
        with self._open(path) as answer:
            if answer is None:
                return None
            digest, left = hashlib.sha256(), size + 1
            while left > 0 and (chunk := answer.read(min(left, _CHUNK_BYTES))):
                digest.update(chunk)
                left -= len(chunk)
            return digest.hexdigest()

    @contextmanager
    def _open(self, path: str) -> Iterator[IO[bytes] | None]:
        try:
            with self._opener.open(
                f"{self.place}/{quote(path)}", timeout=_TIMEOUT_SECONDS
            ) as answer:
                yield answer
        except HTTPError as error:
            error.close()
            if error.code not in _MISSING:
                raise EnvironmentFault(self._explain(path, f"HTTP {error.code}")) from error
            yield None
        except (OSError, HTTPException, ValueError) as error:
            raise EnvironmentFault(self._explain(path, _name_reason(error))) from error

    def _explain(self, path: str, reason: str) -> str:
        return f"Tidak dapat mengambil {self.place}/{path}: {reason}. Periksa jaringan dan alamat."


def _name_reason(error: Exception) -> str:
    reason = getattr(error, "reason", None) or error  # urllib wraps what the machine said
    if isinstance(reason, socket.gaierror):
        return "nama itu tidak dikenal"
    if isinstance(reason, TimeoutError):
        return "tidak dijawab"
    if isinstance(reason, ssl.SSLError) or not isinstance(reason, OSError):
        return str(reason)
    return name_refusal(reason)


def _walk(folder: Path, base: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        for item in found:
            if item.is_dir(follow_symlinks=False):
                yield from _walk(Path(item.path), f"{base}{item.name}/")
            else:
                yield f"{base}{item.name}"
