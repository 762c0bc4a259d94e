"""Measured figures as text: one table a corpus, and the limits of SPEC 9 with pass or fail."""

import operator
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bench.measure import Usage
from bench.site_figures import SiteFigures

ROWS = {
    "jejak_cold": "Jejak, cold, no index",
    "jejak_cold_index": "Jejak, cold, with index",
    "jejak_warm_first": "Jejak, the first new report after a cold build, no index",
    "jejak_warm_first_index": "Jejak, the first new report after a cold build, with index",
    "jejak_warm": "Jejak, one new report, no index",
    "jejak_warm_index": "Jejak, one new report, with index",
    "jejak_next_day": "Jejak, first report of a new day, no index",
    "jejak_check_one": "Jejak, check of one report",
    "jejak_check_all": "Jejak, check of all",
    "hugo_cold": "Hugo, cold",
    "hugo_cold_index": "Hugo, cold, then Pagefind",
    "hugo_warm": "Hugo, one new report",
    "hugo_warm_both": "Hugo, one new report, then Pagefind",
    "material_generate": "(entries to Markdown for MkDocs)",
    "material_cold": "MkDocs-Material, cold",
}
SITES = {"jejak": "Jejak", "hugo": "Hugo", "material": "MkDocs-Material"}


@dataclass(frozen=True, slots=True)
class SizeResult:
    """Everything measured on one corpus; a tool that did not run is absent.

    Attributes:
        size: S, M or L.
        reports: Reports in the corpus.
        repeats: Rounds that the medians are taken of.
        made_with: Tool to version, our own commit among them.
        usages: Key of `ROWS` to its cost.
        sites: Key of `SITES` to what its site holds.
        differences: Paths where a warm build differs from a cold one; None where not compared.
    """

    size: str
    reports: int
    repeats: int
    made_with: Mapping[str, str]
    usages: Mapping[str, Usage]
    sites: Mapping[str, SiteFigures]
    differences: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Limit:
    """One line of SPEC 9: what was measured, and the most it may be."""

    name: str
    measured: float
    most: float
    unit: str

    @property
    def verdict(self) -> str:
        """Say whether it holds."""
        return "pass" if self.measured <= self.most else "FAIL"


def add_combined(usages: Mapping[str, Usage]) -> dict[str, Usage]:
    """Add the rows that are two commands one after the other."""
    pairs = {
        "hugo_cold_index": ("hugo_cold", "hugo_index"),
        "hugo_warm_both": ("hugo_warm", "hugo_warm_index"),
    }
    sums = {
        key: operator.add(usages[first], usages[second])
        for key, (first, second) in pairs.items()
        if first in usages and second in usages
    }
    return {**usages, **sums}


def list_limits(result: SizeResult) -> Iterator[Limit]:
    """Yield the limits of SPEC 9 that the figures at hand can answer (they bind at L)."""
    cpu = {key: usage.cpu for key, usage in result.usages.items()}
    ratios = [
        ("cold with index ÷ (Hugo + Pagefind)", "jejak_cold_index", "hugo_cold_index", 0.5),
        ("cold without index ÷ Hugo", "jejak_cold", "hugo_cold", 1.0),
        ("one new report ÷ Hugo's", "jejak_warm", "hugo_warm", 0.05),
    ]
    for name, ours, theirs, most in ratios:
        if ours in cpu and theirs in cpu:
            yield Limit(name, cpu[ours] / cpu[theirs], most, "×")
    seconds = [
        ("one new report, no index", "jejak_warm", 1.0),
        ("one new report, with index", "jejak_warm_index", 1.5),
        ("check of one report", "jejak_check_one", 0.5),
        ("check of all", "jejak_check_all", 10.0),
    ]
    for name, key, most in seconds:
        if key in cpu:
            yield Limit(name, cpu[key], most, "CPU s")
    yield from _list_size_limits(result)


def _list_size_limits(result: SizeResult) -> Iterator[Limit]:
    if build := result.usages.get("jejak_cold_index"):
        yield Limit("memory of a cold build, indexer apart", build.peak, 400, "MB")
    if site := result.sites.get("jejak"):
        yield Limit("largest page, gzip", site.largest_page, 15, "kB")
        yield Limit("first visit, gzip", site.first_visit, 100, "kB")
        yield Limit("first search", site.first_search, 250, "kB")
    if result.differences is not None:
        yield Limit("files where warm ≠ cold", len(result.differences), 0, "files")


def render_result(result: SizeResult) -> str:
    """Render one corpus as a Markdown section."""
    made_with = ", ".join(f"{tool} {version}" for tool, version in result.made_with.items())
    often = "once" if result.repeats == 1 else f"{result.repeats} times, medians"
    return "\n".join(
        [
            f"## {result.size}: {result.reports:,} reports\n",
            f"Run {often}. {made_with}.\n",
            *_render_usages(result.usages),
            "",
            *_render_sites(result.sites),
            "",
            *_render_limits(result),
            "",
        ]
    )


def _render_usages(usages: Mapping[str, Usage]) -> Iterator[str]:
    yield "| | CPU s | wall s | peak MB | indexer MB | ÷ Hugo |"
    yield "|---|--:|--:|--:|--:|--:|"
    hugo = usages.get("hugo_cold")
    for key, label in ROWS.items():
        if usage := usages.get(key):
            ratio = f"{usage.cpu / hugo.cpu:.3f}" if hugo else "–"
            peak, indexer = _whole(usage.peak), _whole(usage.indexer_peak)
            cells = (f"{usage.cpu:.2f}", f"{usage.wall:.2f}", peak, indexer, ratio)
            yield f"| {label} | {' | '.join(cells)} |"


def _render_sites(sites: Mapping[str, SiteFigures]) -> Iterator[str]:
    yield (
        "| | pages | site MB | first visit kB | page with reports kB | largest page kB"
        " | first search kB |"
    )
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for key, label in SITES.items():
        if site := sites.get(key):
            sizes = (site.first_visit, site.page, site.largest_page, site.first_search)
            packed = " | ".join(f"{size:.1f}" if size else "–" for size in sizes)
            yield f"| {label} | {site.pages:,} | {site.megabytes:.1f} | {packed} |"


def _render_limits(result: SizeResult) -> Iterator[str]:
    limits = list(list_limits(result))
    if limits:
        yield "| SPEC 9 (binds at L) | measured | at most | |"
        yield "|---|--:|--:|---|"
    for limit in limits:
        measured = f"{limit.measured:.3f}" if limit.unit == "×" else f"{limit.measured:.2f}"
        yield f"| {limit.name} | {measured} {limit.unit} | {limit.most:g} | {limit.verdict} |"
    if result.differences:
        yield "\nDiffering: " + ", ".join(f"`{path}`" for path in result.differences[:10])


def _whole(megabytes: float) -> str:
    return f"{megabytes:.0f}" if megabytes else "–"
