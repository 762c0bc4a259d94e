"""The pages: what each is made of, when it is settled, and which stamp it bears.

A living page speaks of everybody and bears the site's commit; its body is kept apart, so that a new
commit costs no rendering. Any other page bears the newest commit of the files that it speaks of: a
commit elsewhere leaves it as it is, byte for byte. It is settled where its period is closed, and
then bears the period's last day too.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import NamedTuple

from generator.model.provenance import Provenance
from generator.model.site import Stamp
from generator.pipeline.month_work import KeptMonth
from generator.pipeline.outputs.output import Output
from generator.publish.build_cache import BuildCache, digest_of
from generator.render.frame import Frame, fill_frame, pick_frame
from generator.render.page import Page


class PagePlan(NamedTuple):
    """One page before it is rendered.

    Attributes:
        address: Its address, "" for home.
        key: Digest of everything its body is made of.
        stamp: Its own on a settled page; None on a living one.
        make: Renders it.
    """

    address: str
    key: str
    stamp: Stamp | None
    make: Callable[[], Page]


class PagePress:
    """Puts pages into frames and keeps what can be used again."""

    def __init__(
        self, cache: BuildCache, frames: Mapping[str, Frame], frames_key: str, stamp: Stamp
    ) -> None:
        self._cache = cache
        self._frames = frames
        self._frames_key = frames_key
        self._stamp = stamp
        self._bodies = {row[0] for row in cache.database.execute("SELECT key FROM body")}
        self._used: set[str] = set()

    def plan_output(self, plan: PagePlan) -> Output:
        """Plan the file of a page."""
        stamp = self._stamp_of(plan)
        key = self._key(plan)
        if plan.stamp is None:
            self._used.add(plan.key)

        def make() -> Iterable[bytes]:
            page = plan.make() if plan.stamp else self._living_body(plan)
            return (fill_frame(pick_frame(self._frames, page), page, stamp),)

        return Output(path_of(plan.address), key, make)

    def has(self, plan: PagePlan) -> bool:
        """Tell whether the page can be written without rendering it."""
        if plan.stamp is None:
            return plan.key in self._bodies
        return self._cache.find_object(self._key(plan)) is not None

    def press(self, plan: PagePlan, page: Page) -> None:
        """Keep a page that was rendered ahead of its turn, while its reports were in memory."""
        if plan.stamp is None:
            self._keep_body(plan.key, page)
        else:
            data = fill_frame(pick_frame(self._frames, page), page, self._stamp_of(plan))
            self._cache.store_object(self._key(plan), (data,))

    def forget_unused(self) -> None:
        """Forget the bodies that no page of this build has."""
        unused = sorted(self._bodies - self._used)
        self._cache.database.executemany("DELETE FROM body WHERE key = ?", ((k,) for k in unused))

    def _key(self, plan: PagePlan) -> str:
        stamp = self._stamp_of(plan)
        return digest_of("halaman", plan.address, plan.key, self._frames_key, stamp)

    def _stamp_of(self, plan: PagePlan) -> Stamp:
        """Choose what the foot says; a preview of the work tree bears no commit anywhere."""
        if plan.stamp is None or self._stamp.commit:
            return plan.stamp or self._stamp
        return plan.stamp._replace(commit="")

    def _living_body(self, plan: PagePlan) -> Page:
        kept = self._kept_body(plan.key)
        if kept is not None:
            return Page(**json.loads(kept))
        page = plan.make()
        self._keep_body(plan.key, page)
        return page

    def _kept_body(self, key: str) -> str | None:
        row = self._cache.database.execute(
            "SELECT value FROM body WHERE key = ?", (key,)
        ).fetchone()
        return None if row is None else row[0]

    def _keep_body(self, key: str, page: Page) -> None:
        self._used.add(key)
        self._bodies.add(key)
        value = json.dumps(asdict(page), ensure_ascii=False)
        self._cache.database.execute("REPLACE INTO body VALUES (?, ?)", (key, value))


def own_stamp(
    day: date, kept: Iterable[KeptMonth], lives: Iterable[Provenance] = ()
) -> Stamp | None:
    """Make the stamp of a page that speaks of some files only.

    Args:
        day: Up to when its data reaches.
        kept: Its person-months, in any order.
        lives: Where the office records on it come from.

    Returns:
        The stamp; None where none of its files has a commit, so the page is a living one.
    """
    newest = 0, ""
    for one in kept:  # a loop, for most pages are of one person-month
        if one.last_commit and one.last_received_at:
            newest = max(newest, (one.last_received_at, one.last_commit))
    for life in lives:
        newest = max(newest, (life.last.received_at, life.last.commit))
    received_at, commit = newest
    return Stamp(day.isoformat(), commit, received_at) if commit else None


def path_of(address: str) -> str:
    """Name the file of an address: "bulan/2025-06/" is bulan/2025-06/index.html."""
    return f"{address}index.html" if address.endswith("/") or not address else address
