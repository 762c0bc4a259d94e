"""`jejak verify` finds every byte that its commit does not give, and every step back in history."""

import functools
import hashlib
import http.server
import json
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.doors.command_line import Answer, call
from tests.doors.repositories import OfficeRepository, make_busy_office, path_of


@dataclass(frozen=True, slots=True)
class Published:
    """An office and a copy of its site, somewhere else."""

    office: OfficeRepository
    site: Path

    def verify(self, place: str = "", *options: str) -> Answer:
        """Verify the copy from within the office."""
        return call(self.office.root, "verify", place or str(self.site), *options)

    def republish(self, *options: str) -> None:
        """Build and copy again."""
        assert call(self.office.root, "build", *options).code in {0, 1}
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.copytree(self.office.root / "site", self.site)

    def edit_claim(self, **changes: object) -> None:
        """Change what the site says of itself."""
        place = self.site / "verifikasi.json"
        place.write_text(json.dumps({**json.loads(place.read_text()), **changes}))


@pytest.fixture
def published(tmp_path: Path) -> Published:
    made = Published(make_busy_office(tmp_path / "kantor"), tmp_path / "terbit")
    made.republish()
    return made


def test_a_site_that_its_commit_gives_is_right(published: Published) -> None:
    answer = published.verify()
    assert answer.code == 0, answer.err
    assert published.office.head() in answer.text
    document = published.verify("", "--format", "json").document
    assert document["verified"] is True
    assert document["commit"] == published.office.head()
    assert document["compared"] == sum(place.is_file() for place in published.site.rglob("*"))
    elsewhere = call(published.site, "verify", ".", "--repo", str(published.office.root))
    assert elsewhere.code == 0, elsewhere.err


@pytest.mark.parametrize("options", [("--as-of", "2025-06-11"), ("--as-of", "2025-06-13")])
def test_a_site_of_another_day_is_built_as_of_that_day(
    published: Published, options: tuple[str, ...]
) -> None:
    published.republish(*options)
    assert published.verify().code == 0


def flip(site: Path) -> tuple[str, str]:
    place = site / "pegawai" / "ani-lestari" / "index.html"
    content = bytearray(place.read_bytes())
    content[len(content) // 2] ^= 1
    place.write_bytes(content)
    return "changed", "pegawai/ani-lestari/index.html"


def append(site: Path) -> tuple[str, str]:
    with (site / "data" / "laporan.csv").open("ab") as file:
        file.write(b"\r\n")
    return "changed", "data/laporan.csv"


def cut(site: Path) -> tuple[str, str]:
    place = site / "index.html"
    place.write_bytes(place.read_bytes()[:-1])
    return "changed", "index.html"


def swap(site: Path) -> tuple[str, str]:
    one, other = site / "unit/pmd/index.html", site / "unit/sekretariat/index.html"
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    return "changed", "unit/pmd/index.html"


def remove(site: Path) -> tuple[str, str]:
    (site / "404.html").unlink()
    return "missing", "404.html"


def add(site: Path) -> tuple[str, str]:
    (site / "pegawai" / "asing").mkdir()
    (site / "pegawai" / "asing" / "index.html").write_text("asing")
    return "extra", "pegawai/asing/index.html"


def link(site: Path) -> tuple[str, str]:
    (site / "index.html").rename(site.parent / "index.html")
    (site / "index.html").symlink_to(site.parent / "index.html")
    return "missing", "index.html"


def respace_claim(site: Path) -> tuple[str, str]:
    place = site / "verifikasi.json"
    place.write_text(place.read_text() + "\n")
    return "changed", "verifikasi.json"


def claim_what_is_there(site: Path) -> tuple[str, str]:
    """Forge a page and the digest of it alike."""
    page = site / "index.html"
    page.write_bytes(page.read_bytes().replace(b"Kecamatan", b"kecamatan"))
    place = site / "verifikasi.json"
    claim = json.loads(place.read_text())
    (row,) = (row for row in claim["files"] if row["path"] == "index.html")
    row["sha256"] = hashlib.sha256(page.read_bytes()).hexdigest()
    place.write_text(json.dumps(claim))
    return "changed", "index.html"


@pytest.mark.parametrize(
    "tamper", [flip, append, cut, swap, remove, add, link, respace_claim, claim_what_is_there]
)
def test_every_difference_is_named(
    published: Published, tamper: Callable[[Path], tuple[str, str]]
) -> None:
    kind, path = tamper(published.site)
    answer = published.verify("", "--format", "json")
    assert (answer.code, answer.document["verified"]) == (1, False)
    assert path in answer.document[kind]
    text = published.verify()
    assert text.code == 1
    assert path in text.err


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{}", b"[]", b"\xff", b"[" * 100_000, b'{"version": 1}'),
        b'{"version":1,"commit":"HEAD","tree":"x","as_of":"2025-06-13","generator":{},"files":[]}',
    ],
)
def test_a_claim_that_is_none_is_no_proof(published: Published, content: bytes) -> None:
    (published.site / "verifikasi.json").write_bytes(content)
    answer = published.verify()
    assert answer.code == 1
    assert "verifikasi.json" in answer.err


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"commit": "0" * 40}, "git fetch"),
        ({"tree": "0" * 40}, "Pohon"),
        ({"generator": {"name": "jejak", "version": "0.0.0"}}, "Pasang versi"),
        ({"as_of": "2025-06-12"}, "index.html"),
        ({"files": [{"path": "../kantor/x", "sha256": "0" * 64, "size": 1}]}, "bukan keterangan"),
        ({"files": []}, "verifikasi.json"),
    ],
)
def test_a_false_claim_is_explained(
    published: Published, changes: dict[str, object], word: str
) -> None:
    published.edit_claim(**changes)
    answer = published.verify()
    assert answer.code == 1
    assert word in answer.err


def test_a_site_that_goes_back_or_leaves_its_history_is_found(published: Published) -> None:
    office = published.office
    old, first = published.site.with_name("lama"), office.head()
    shutil.copytree(published.site, old)
    assert published.verify().code == 0
    office.commit_report("2025-06-16T16:00", "ani-lestari", "2025-06-16", "Rapat desa")
    published.republish()
    assert published.verify().code == 0
    shutil.rmtree(published.site)
    shutil.copytree(old, published.site)  # the old site again, whole and rightly built
    answer = published.verify()
    assert answer.code == 1
    assert "bukan kelanjutan" in answer.err
    office.git("reset", "--quiet", "--hard", f"{first}~1")
    office.commit("2025-06-16T16:00", {path_of("ani-lestari", "2025-06-13"): "tanpa isi"})
    published.republish()
    answer = published.verify()
    assert answer.code == 1
    assert "bukan kelanjutan" in answer.err


def test_a_served_link_that_is_led_back_to_an_older_release_is_found(
    published: Published, tmp_path: Path
) -> None:
    office, served = published.office, tmp_path / "dilayani"
    releases = []
    for commit in (office.head(), office.commit("2025-06-16T16:00", {"CATATAN.md": "baru"})):
        answer = call(office.root, "publish", "--to", str(served), "--rev", commit)
        assert answer.code == 0, answer.err
        assert call(office.root, "verify", str(served)).code == 0
        releases.append(served.readlink())
    served.unlink()
    served.symlink_to(releases[0])
    answer = call(office.root, "verify", str(served))
    assert answer.code == 1
    assert "bukan kelanjutan" in answer.err
    assert f"Tidak cocok: {served} " in answer.err


def test_a_commit_of_no_branch_is_found(published: Published) -> None:
    office = published.office
    office.git("checkout", "--quiet", "--detach")
    office.commit_report("2025-06-16T16:00", "ani-lestari", "2025-06-16", "Di luar cabang")
    published.republish()
    office.git("checkout", "--quiet", "main")
    answer = published.verify()
    assert answer.code == 1
    assert "cabang" in answer.err


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: Any) -> None:  # noqa: ANN401  # as its parent
        pass


@pytest.fixture
def address(published: Published) -> Iterator[str]:
    handler = functools.partial(QuietHandler, directory=str(published.site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_a_site_on_the_web_is_fetched_and_compared(published: Published, address: str) -> None:
    answer = published.verify(address)
    assert answer.code == 0, answer.err
    for tamper in (flip, append, remove):
        kind, path = tamper(published.site)
        found = published.verify(address, "--format", "json")
        assert found.code == 1
        assert path in found.document[kind]


def test_a_network_that_fails_is_no_judgement(published: Published) -> None:
    answer = published.verify("http://127.0.0.1:1/", "--format", "json")
    assert answer.code == 3
    assert answer.document["verified"] is False
    assert "127.0.0.1:1/verifikasi.json: sambungan ditolak." in answer.document["fault"]


def test_verifying_leaves_the_next_build_as_it_was(published: Published) -> None:
    assert published.verify("", "--no-cache").code == 0
    answer = call(published.office.root, "build")
    assert "0 dari 3 bulan-pegawai diperbarui" in answer.text
    assert not list((published.office.root / ".cache" / "jejak" / "verifikasi").glob("situs-*"))


def test_a_shallow_clone_cannot_verify(published: Published, tmp_path: Path) -> None:
    clone = tmp_path / "dangkal"
    url = f"file://{published.office.root}"
    published.office.git("clone", "--quiet", "--depth=1", url, str(clone))
    answer = call(clone, "verify", str(published.site))
    assert answer.code == 3
    assert "git fetch --unshallow" in answer.err
