"""`jejak serve`: a live preview of the work tree, on this machine alone."""

import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.doors.command_line import PROGRAM, start
from tests.doors.repositories import KANTOR, OfficeRepository, make_busy_office, path_of, report

PATIENCE_SECONDS = 40


@dataclass(frozen=True, slots=True)
class Preview:
    """A running preview."""

    office: OfficeRepository
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def address(self) -> str:
        found = re.search(r"http://127\.0\.0\.1:\d+/", self.log.read_text())
        assert found, self.log.read_text()
        return found[0]

    def fetch(self, path: str = "") -> str:
        with urllib.request.urlopen(self.address + path, timeout=10) as answer:  # noqa: S310
            text: str = answer.read().decode()
            return text

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not is_so():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < end, self.log.read_text()
            time.sleep(0.1)


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    office = make_busy_office(tmp_path / "kantor")
    log = tmp_path / "catatan.txt"
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        program = ("sh", "-c", f'exec "$@" >{log} 2>&1', "sh", *PROGRAM)
        process = start(office.root, "serve", "--port", port, program=program)
        running = Preview(office, process, log)
        running.wait_until(lambda: log.exists() and "Pratinjau: http" in log.read_text())
        assert f":{port}/" not in log.read_text()  # somebody else has it
    yield running
    if process.poll() is None:
        process.kill()
    process.communicate()


def test_a_preview_follows_the_files_and_survives_mistakes(preview: Preview) -> None:
    preview.wait_until(lambda: "livereload" in preview.fetch())
    page = "pegawai/ani-lestari/2025-06/"
    assert "Mengubah pratinjau" not in preview.fetch(page)
    day = path_of("ani-lestari", "2025-06-12")
    preview.office.write(day, report("ani-lestari", "2025-06-12", "Mengubah pratinjau"))
    preview.wait_until(lambda: "Mengubah pratinjau" in preview.fetch(page))
    policies = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"',
                          preview.fetch(page))  # fmt: skip
    assert len(policies) == 1
    assert "'unsafe-inline'" in policies[0]  # the reload script alone needs it, here alone
    with pytest.raises(urllib.error.HTTPError) as missing:
        preview.fetch("tidak-ada/")
    assert missing.value.code == 404
    assert "Content-Security-Policy" in missing.value.read().decode()
    missing.value.close()

    settings = preview.office.root / "site_config" / "kantor.yml"
    settings.write_text("nama: [")
    preview.wait_until(lambda: "belum diperbarui" in preview.log.read_text())
    assert "Mengubah pratinjau" in preview.fetch(page)
    settings.write_text(KANTOR.replace("Kecamatan Contoh", "Kecamatan Berganti"))
    preview.wait_until(lambda: "Kecamatan Berganti" in preview.fetch())
    preview.process.send_signal(signal.SIGINT)
    preview.process.communicate(timeout=20)
    assert preview.process.returncode == 130
    log = preview.log.read_text()
    assert "Traceback" not in log
    assert preview.office.git("status", "--porcelain").split() == [
        *("M", day, "M", "site_config/kantor.yml"),
    ]
    assert not (preview.office.root / "site").exists()


def test_a_preview_of_wrong_settings_does_not_start(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "kantor")
    shutil.rmtree(office.root / "site_config" / "rhk")
    office.write("site_config/pegawai.yml", "pegawai: salah\n")
    process = start(office.root, "serve")
    _, err = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 2
    assert b"site_config/pegawai.yml" in err
