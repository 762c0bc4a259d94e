"""Repeatable chance: equal keys give equal draws on every machine and in every Python."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A row of draws that its key alone decides. `random` promises less across Python versions."""

    def __init__(self, *key: object) -> None:
        self._key = ":".join(str(part) for part in key)
        self._drawn = 0

    def below(self, bound: int) -> int:
        """Draw from 0 to bound - 1."""
        self._drawn += 1
        digest = hashlib.blake2b(f"{self._key}#{self._drawn}".encode(), digest_size=8).digest()
        return int.from_bytes(digest) % bound

    def between(self, low: int, high: int) -> int:
        """Draw from low to high, both included."""
        return low + self.below(high - low + 1)

    def chance(self, percent: int) -> bool:
        """Say yes in so many of a hundred draws."""
        return self.below(100) < percent

    def pick(self, items: Sequence[T], weights: Sequence[int] | None = None) -> T:
        """Draw one item; weights, where given, are as many as the items."""
        if weights is None:
            return items[self.below(len(items))]
        left = self.below(sum(weights))
        for item, weight in zip(items, weights, strict=True):
            left -= weight
            if left < 0:
                return item
        raise AssertionError

    def sample(self, items: Sequence[T], count: int) -> list[T]:
        """Draw `count` different items, in the order drawn."""
        left = list(items)
        return [left.pop(self.below(len(left))) for _ in range(count)]
