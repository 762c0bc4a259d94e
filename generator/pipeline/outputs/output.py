"""A file of the site before it exists: its place, its key, and how to make it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from generator.publish.build_cache import BuildCache, StoredObject, digest_of


class Output(NamedTuple):
    """One file of the site.

    Attributes:
        path: Below the site's root, without a leading slash.
        key: Digest of everything its bytes are made of.
        make: Gives the bytes in parts; called only where no stored file has the key.
    """

    path: str
    key: str
    make: Callable[[], Iterable[bytes | memoryview]]


def fixed_output(path: str, content: bytes) -> Output:
    """Make an output whose bytes are at hand."""
    return Output(path, digest_of("isi", path, content), lambda: (content,))


def bring_outputs(outputs: Iterable[Output], cache: BuildCache) -> dict[str, StoredObject]:
    """Make what is not stored yet: path to the stored file, in the order given."""
    return {
        output.path: cache.find_object(output.key) or cache.store_object(output.key, output.make())
        for output in outputs
    }
