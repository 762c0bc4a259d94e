"""What the machine refuses is said in the reader's language."""

import errno

import pytest

from generator.problems import name_refusal


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disk penuh"),
        (PermissionError(errno.EACCES, "Permission denied", "/srv"), "tidak diizinkan"),
        (OSError(errno.EROFS, "Read-only file system"), "tempat itu hanya dapat dibaca"),
        (OSError(errno.EXDEV, "Invalid cross-device link"), "Invalid cross-device link"),
        (OSError("tanpa nomor"), "tanpa nomor"),
    ],
)
def test_a_refusal_is_named_and_one_that_nobody_foresaw_is_not_hidden(
    error: OSError, said: str
) -> None:
    assert name_refusal(error) == said
