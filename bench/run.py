"""`make bench`: measure Jejak beside Hugo and MkDocs-Material, and write bench/RESULTS.md."""

import argparse
import importlib.metadata
import json
import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.contenders import Hugo, Jejak, Material
from bench.corpora import SIZES, Size, make_commits, read_site_files, write_corpus
from bench.git_import import run_git
from bench.measure import Usage, pick_median
from bench.results import SizeResult, add_combined, render_result
from bench.rounds import TOOLS, Round
from bench.site_figures import SiteFigures, measure_site

HERE = Path(__file__).parent
FIGURES, PAGE = HERE / "results.json", HERE / "RESULTS.md"
REPEATS = {"S": 3, "M": 3, "L": 1}
REPORT_PAGES = {
    "jejak": r"pegawai/[^/]+/\d{4}-\d\d/index\.html",
    "hugo": r"laporan/.+/index\.html",
    "material": r"pegawai/.+/index\.html",
}
INTRODUCTION = """\
# Benchmark

Written by `make bench` (L: `make bench SIZES="S M L"`); the raw figures are in results.json.
The corpora are invented and the same on every machine: S 20 people × 50 working days,
M 40 × 250, L 40 × 1,250; one commit a report. All tools work on the same reports in turn, in the
same run. CPU seconds count the whole process tree, user and system; memory is that of the largest
single process, the search indexer apart; sizes a visitor downloads are gzip, from the files.
Hugo makes a page a report and a list for each person and month, with a small theme of ours
(bench/hugo/); Jejak makes a page a person-month with all its reports, the numbers, the data files
and the feeds. MkDocs-Material is plain, a page a person-month, its own search included.
Machine: {machine}.

CPU seconds of one command still vary from run to run with what else the machine does: four runs
of Hugo on L on a busy machine gave 29.5 to 37.0. A figure from one run that lies within a fifth of
its limit is undecided, whatever its verdict says; measure again on a quiet machine.
"""


def main() -> None:
    """Measure the sizes asked for, then write and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=HERE / "work", help="where corpora live")
    parser.add_argument("--tools", nargs="+", choices=TOOLS, default=list(TOOLS))
    parser.add_argument("--repeats", type=int, help="rounds per size, instead of 3, 3 and 1")
    parser.add_argument("sizes", nargs="+", choices=list(SIZES))
    arguments = parser.parse_args()
    figures = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    for name in arguments.sizes:
        repeats = arguments.repeats or REPEATS[name]
        result = measure_size(SIZES[name], arguments.work.resolve(), arguments.tools, repeats)
        figures[name] = asdict(result)
        FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        PAGE.write_text(render_figures(figures), encoding="utf-8")
        print(render_result(result))


def measure_size(size: Size, work: Path, tools: Sequence[str], repeats: int) -> SizeResult:
    """Measure one corpus `repeats` times and keep the medians."""
    repository, made_with = work / size.name, _list_versions(tools)
    print(f"{size.name} corpus: {write_corpus(size, repository, read_site_files())}")
    ours = Jejak(repository, work / f"{size.name}-jejak")
    hugo = Hugo(repository, work / f"{size.name}-hugo")
    material = Material(repository, work / f"{size.name}-material")
    one_round = Round(size, ours, hugo, material)
    one_round.prepare(tools)
    rounds = [one_round.run(tools) for _ in range(repeats)]
    usages = {key: pick_median([found[key] for found in rounds]) for key in rounds[0]}
    folders = {"jejak": ours.out / "site", "hugo": hugo.site, "material": material.site}
    return SizeResult(
        size=size.name,
        reports=len(make_commits(size)),
        repeats=repeats,
        made_with=made_with,
        usages=add_combined(usages),
        sites={tool: measure_site(folders[tool], REPORT_PAGES[tool]) for tool in tools},
        differences=tuple(one_round.find_warm_differences()) if "jejak" in tools else None,
    )


def render_figures(figures: dict[str, dict[str, Any]]) -> str:
    """Render RESULTS.md from what results.json holds, smallest corpus first."""
    sections = [render_result(read_result(figures[name])) for name in SIZES if name in figures]
    return "\n".join([INTRODUCTION.format(machine=_describe_machine()), *sections])


def read_result(raw: dict[str, Any]) -> SizeResult:
    """Turn one entry of results.json back into figures."""
    usages = {key: Usage(**usage) for key, usage in raw["usages"].items()}
    sites = {key: SiteFigures(**site) for key, site in raw["sites"].items()}
    return SizeResult(**{**raw, "usages": usages, "sites": sites})


def _list_versions(tools: Sequence[str]) -> dict[str, str]:
    commit = run_git(HERE, "rev-parse", "--short", "HEAD").strip()
    versions = {"jejak": commit, "python": platform.python_version()}
    packages = ["pagefind_bin", *(["hugo"] if "hugo" in tools else [])]
    packages += ["mkdocs", "mkdocs-material"] if "material" in tools else []
    return versions | {name: importlib.metadata.version(name) for name in packages}


def _describe_machine() -> str:
    """Say what matters of the machine, and nothing that names it."""
    rows = {}
    if sys.platform == "linux":
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        rows = {key.strip(): value.strip() for key, _, value in (x.partition(":") for x in lines)}
    family = f"{rows.get('vendor_id', '')} family {rows.get('cpu family', '?')}".strip()
    return f"{os.cpu_count()} cores, {platform.machine()}, {family}"


if __name__ == "__main__":
    main()
