"""The commands of the guide for one office computer, run as they stand there."""

import re
import subprocess
import sys
from pathlib import Path

from tests.doors.repositories import ENVIRONMENT, make_busy_office
from tests.doors.site_checks import assert_whole

GUIDE = (Path(__file__).parents[2] / "docs" / "admin.md").read_text(encoding="utf-8")
NGINX = (Path(__file__).parents[2] / "docs" / "contoh" / "nginx.conf").read_text(encoding="utf-8")


def commands() -> list[str]:
    section = GUIDE.partition("## Satu komputer kantor")[2].partition("\n## ")[0]
    blocks = re.findall(r"^```console\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


def test_the_commands_for_one_office_computer_do_what_they_say(tmp_path: Path) -> None:
    office = make_busy_office(tmp_path / "home" / "ani" / "laporan")
    program = tmp_path / "jejak"
    repository = Path(__file__).parents[2]
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n')
    program.chmod(0o755)
    (tmp_path / "media" / "cadangan").mkdir(parents=True)
    script = "\n".join(["set -e", *commands()])
    script = script.replace("/opt/jejak/.venv/bin/jejak", str(program))
    for folder in ("srv", "media"):
        script = re.sub(rf"(?<![\w/])/{folder}/", f"{tmp_path}/{folder}/", script)
    environment = {**ENVIRONMENT, "PYTHONPATH": str(repository), "HOME": str(office.root.parent)}
    run = subprocess.run(
        ["sh", "-c", script],
        cwd=office.root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.count("Dipasang: ") == 2
    assert "remote: Terbit: 23 laporan" in run.stderr
    assert "salah" not in run.stdout
    site = tmp_path / "srv" / "laporan" / "situs"
    assert assert_whole(site) == office.git("rev-parse", "main~1")
    assert (tmp_path / "media" / "cadangan" / "laporan.git" / "HEAD").is_file()


def test_the_nginx_example_knows_what_a_site_holds(tmp_path: Path) -> None:
    assert NGINX.count("{") - NGINX.count("{8}") == NGINX.count("}") - NGINX.count("{8}")
    pattern = next(re.finditer(r'"~(\^/assets[^"]+)"', NGINX))[1]
    office = make_busy_office(tmp_path / "kantor")
    subprocess.run(
        [sys.executable, "-m", "generator", "build"],
        cwd=office.root,
        env={**ENVIRONMENT, "PYTHONPATH": str(Path(__file__).parents[2])},
        check=True,
        capture_output=True,
    )
    site = office.root / "site"
    hashed = [p for p in (site / "assets").iterdir() if re.match(pattern, f"/assets/{p.name}")]
    assert {path.suffix for path in hashed} == {".css", ".js"}
    known = set(re.findall(r"^ +\w+/[\w+-]+ (\w+);$", NGINX, re.MULTILINE))
    served = {p.suffix[1:] for p in site.rglob("*") if p.is_file() and "pagefind" not in p.parts}
    assert served - known == set()
