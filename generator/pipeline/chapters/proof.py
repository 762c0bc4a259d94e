"""The pages that tell of files: sizes of the data, digests of everything."""

from collections import Counter
from collections.abc import Mapping

from generator.aggregate.data_view import make_data_view
from generator.aggregate.verification_view import make_verification_view
from generator.model.site import Stamp
from generator.pipeline.outputs.page_outputs import PagePlan
from generator.pipeline.page_desk import PageDesk
from generator.publish.build_cache import StoredObject, digest_of


def plan_data_page(desk: PageDesk, sizes: Mapping[str, int]) -> PagePlan:
    """Plan the page of data files from the size of each."""
    return desk.living("data/", digest_of(repr(sizes)), lambda: make_data_view(desk.context, sizes))


def plan_verification_page(
    desk: PageDesk, stamp: Stamp, tree: str, files: Mapping[str, StoredObject]
) -> PagePlan:
    """Plan the page of verification from all other files of the site."""
    counts = Counter(f"{path.partition('/')[0]}/" if "/" in path else "" for path in files)
    sums = [(path, files[path].sha256) for path in sorted(files) if _is_whole_table(path)]
    return desk.living(
        "verifikasi/",
        digest_of(stamp, tree, repr(sorted(counts.items())), repr(sums)),
        lambda: make_verification_view(desk.context, stamp, tree, dict(counts), sums),
    )


def _is_whole_table(path: str) -> bool:
    """Tell whether a file holds a table of all periods: those of one month would grow the page."""
    folder, _, name = path.rpartition("/")
    return folder == "data" and not any(sign.isdecimal() for sign in name)
