"""A screenshot as a small PNG: a palette of its most frequent colours, one byte a pixel."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">IIBBBBB")
_PALETTE, _RGB, _RGBA = 3, 2, 6  # PNG's kinds of pixel
_MOST_COLOURS = 64  # letters have soft edges, which nobody tells apart

_Colour = tuple[int, int, int]


def shrink_png(data: bytes, most_colours: int = _MOST_COLOURS) -> bytes:
    """Write an 8-bit RGB or RGBA picture, as Chromium makes it, with a palette.

    Colours beyond the palette become the nearest in it. Same bytes in, same bytes out.
    """
    chunks = dict(_read_chunks(data))
    width, height, depth, kind, *rest = _HEADER.unpack(chunks[b"IHDR"])
    assert (depth, rest) == (8, [0, 0, 0])
    assert kind in {_RGB, _RGBA}
    size = 3 if kind == _RGB else 4
    pixels = _unfilter(zlib.decompress(chunks[b"IDAT"]), width * size, size)
    rows = [[tuple(row[at : at + 3]) for at in range(0, len(row), size)] for row in pixels]
    counted = Counter(colour for row in rows for colour in row)
    palette = sorted(colour for colour, _ in _most_frequent(counted, most_colours))
    place = {colour: _nearest(colour, palette) for colour in counted}
    lines = b"".join(b"\0" + bytes(place[colour] for colour in row) for row in rows)
    return _SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", _HEADER.pack(width, height, 8, _PALETTE, 0, 0, 0)),
            _chunk(b"PLTE", bytes(value for colour in palette for value in colour)),
            _chunk(b"IDAT", zlib.compress(lines, 9)),
            _chunk(b"IEND", b""),
        )
    )


def read_size(data: bytes) -> tuple[int, int]:
    """Read the width and height of a PNG."""
    assert data.startswith(_SIGNATURE)
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _most_frequent(
    counted: Counter[tuple[int, ...]], most: int
) -> list[tuple[tuple[int, ...], int]]:
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:most]


def _nearest(colour: tuple[int, ...], palette: list[tuple[int, ...]]) -> int:
    def distance(at: int) -> int:
        return sum((one - other) ** 2 for one, other in zip(colour, palette[at], strict=True))

    return min(range(len(palette)), key=distance)


def _read_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks by name, those of one name joined."""
    joined: dict[bytes, bytes] = {}
    at = len(_SIGNATURE)
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        joined[name] = joined.get(name, b"") + data[at + 8 : at + 8 + length]
        at += 12 + length
    yield from joined.items()


def _chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


def _unfilter(data: bytes, length: int, size: int) -> Iterator[bytearray]:
    """Yield the rows as they are: PNG writes each as the difference to its neighbours."""
    above = bytearray(length)
    for start in range(0, len(data), length + 1):
        method, row = data[start], bytearray(data[start + 1 : start + 1 + length])
        for at in range(length):
            left = row[at - size] if at >= size else 0
            corner = above[at - size] if at >= size else 0
            row[at] = (row[at] + _predict(method, left, above[at], corner)) & 0xFF
        above = row
        yield row


def _predict(method: int, left: int, up: int, corner: int) -> int:
    if method == 4:  # the neighbour nearest to left + up - corner
        guess = left + up - corner
        return min((left, up, corner), key=lambda one: abs(guess - one))
    return (0, left, up, (left + up) // 2)[method]
