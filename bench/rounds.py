"""The order of one measured round: every tool on one corpus, each command in its turn."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bench.contenders import BASE_REF, NEW_DAY_REF, NEW_REPORT_REF, Hugo, Jejak, Material
from bench.corpora import Size
from bench.measure import Usage, measure
from bench.site_figures import list_differences

BEFORE_BASE_REF = f"{BASE_REF}~1"
NO_INDEX = "--no-search"
NO_CACHE = "--no-cache"
TOOLS = ("jejak", "hugo", "material")
# Whose next commands follow, and how many (None: all that are left). What is compared runs in turn,
# for a machine's pace drifts: our cold builds stand just before and just after Hugo's.
_TURNS = (
    ("jejak", 3),
    ("hugo", 2),
    ("jejak", 4),
    ("hugo", None),
    ("jejak", None),
    ("material", None),
)


@dataclass(frozen=True, slots=True)
class Round:
    """The three projects of one corpus under one work folder."""

    size: Size
    jejak: Jejak
    hugo: Hugo
    material: Material

    def prepare(self, tools: Sequence[str]) -> None:
        """Lay out what the other tools need; not measured."""
        if "hugo" in tools:
            self.hugo.prepare(self.size)
        if "material" in tools:
            self.material.prepare()

    def run(self, tools: Sequence[str]) -> dict[str, Usage]:
        """Measure every command once, the tools in turn."""
        steps = {"jejak": self._run_jejak, "hugo": self._run_hugo, "material": self._run_material}
        found: dict[str, Usage] = {}
        turns = {tool: steps[tool]() for tool in tools}
        for tool, count in _TURNS:
            for key, usage in islice(turns.get(tool, iter(())), count):
                print(f"{self.size.name} {key}: {usage.cpu:.2f} CPU s", file=sys.stderr)
                found[key] = usage
        return found

    def _run_jejak(self) -> Iterator[tuple[str, Usage]]:
        ours, home = self.jejak, self.jejak.repository
        ours.forget()
        yield "jejak_check_one", measure(ours.check_one_command(), home)
        yield "jejak_check_all", measure(ours.check_command(), home)
        # The cold build is of one report less, so that two warm ones can follow on the same day:
        # the first still lays the whole site out a second time, all later ones only amend it.
        steps = (
            ("cold", BEFORE_BASE_REF),
            ("warm_first", BASE_REF),
            ("warm", NEW_REPORT_REF),
            ("next_day", NEW_DAY_REF),
        )
        ours.forget()
        for key, ref in steps:
            command = ours.build_command(ref, "plain", NO_INDEX)
            yield f"jejak_{key}", measure(command, home)
        ours.forget()
        for key, ref in steps[:3]:
            yield f"jejak_{key}_index", measure(ours.build_command(ref, "site"), home)

    def _run_hugo(self) -> Iterator[tuple[str, Usage]]:
        hugo = self.hugo
        hugo.forget()
        yield "hugo_cold", measure(hugo.build_command(), hugo.project)
        yield "hugo_index", measure(hugo.index_command(), hugo.project)
        hugo.set_new_report(present=True)
        yield "hugo_warm", measure(hugo.build_command(), hugo.project)
        hugo.forget_index()
        yield "hugo_warm_index", measure(hugo.index_command(), hugo.project)
        hugo.set_new_report(present=False)

    def _run_material(self) -> Iterator[tuple[str, Usage]]:
        material = self.material
        root = Path(__file__).parent.parent
        yield "material_generate", measure(material.generate_command(), root)
        yield "material_cold", measure(material.build_command(), material.project)

    def find_warm_differences(self) -> list[str]:
        """Compare the warm site that `run` left, and the one of the next day, with cold builds.

        Returns:
            The paths that differ, each under the ref that was built; none where all is well.
        """
        ours, home, differing = self.jejak, self.jejak.repository, list[str]()
        for ref in (NEW_REPORT_REF, NEW_DAY_REF):
            if ref == NEW_DAY_REF:
                measure(ours.build_command(ref, "site"), home)
            measure(ours.build_command(ref, "fresh", NO_CACHE), home)
            paths = list_differences(ours.out / "site", ours.out / "fresh")
            differing += [f"{ref}: {path}" for path in paths]
        return differing
