"""Door: MkDocs's live reload server, for a folder that somebody else builds."""

import socket
from collections.abc import Callable, Iterable
from pathlib import Path
from wsgiref.types import WSGIApplication

from mkdocs.livereload import LiveReloadServer

from generator.problems import EnvironmentFault
from generator.render.frame_context import CONTENT_SECURITY_POLICY, PREVIEW_POLICY

HOST = "127.0.0.1"
_TRIES = 50
_POLLING_SECONDS = 1.0


def find_free_port(first: int) -> int:
    """Find a port to listen on: the one asked for, else the next free one.

    Raises:
        EnvironmentFault: All of the next ports are taken.
    """
    for port in range(first, min(first + _TRIES, 65536)):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    raise EnvironmentFault(f"Porta {first} dan sesudahnya dipakai program lain. Pilih --port lain.")


def serve_preview(
    site_dir: Path, watched: Iterable[Path], build: Callable[[], None], port: int
) -> None:
    """Serve a folder on this machine alone, and build it again whenever a watched file changes.

    Args:
        site_dir: The built site.
        watched: Folders and files that it is made of.
        build: Builds it again; raises nothing where the content is wrong, so the old site stays.
        port: A free one.
    """
    server = LiveReloadServer(
        builder=build,
        host=HOST,
        port=port,
        root=str(site_dir),
        polling_interval=_POLLING_SECONDS,
    )
    server.error_handler = lambda code: _error_page(site_dir, code)
    server.set_app(with_preview_policy(server.serve_request))
    for path in watched:
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs is partly typed
    finally:
        server.shutdown()


def with_preview_policy(app: WSGIApplication) -> WSGIApplication:
    """Let the inline reload script pass the policy of our pages."""
    strict, loose = CONTENT_SECURITY_POLICY.encode(), PREVIEW_POLICY.encode()
    return lambda environ, start: (part.replace(strict, loose, 1) for part in app(environ, start))


def _error_page(site_dir: Path, code: int) -> bytes | None:
    page = site_dir / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
