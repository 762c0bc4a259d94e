"""A small server of static files on this machine, below a folder: sites often live in one."""

import posixpath
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

PREFIX = "/laporan/"  # where no test asks for another


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, prefix: str, **kwargs: Any) -> None:  # noqa: ANN401 - the base's
        self.prefix = prefix
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        plain = posixpath.normpath(unquote(urlsplit(path).path))
        inside = plain + ("/" if path.endswith("/") else "")
        if not f"{inside}/".startswith(self.prefix):
            return f"{self.directory}/tidak-ada"
        return super().translate_path(
            "/" + inside.removeprefix(self.prefix.rstrip("/")).lstrip("/")
        )

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Say nothing: the tests look at the browser's side."""


@contextmanager
def serve_folder(folder: Path, prefix: str = PREFIX) -> Iterator[str]:
    """Serve a folder while the context is open; gives the address of its root."""
    handler = partial(_Handler, directory=str(folder), prefix=prefix)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()
