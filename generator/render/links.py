"""Links between pages: always relative, because a site may live under a sub-path.

Addresses at the forge are made by `generator.aggregate.forge_links`, where views are decided.
"""

HERE = "./"


def root_of(address: str) -> str:
    """Give the way from a page up to the site's root: "../../" two folders down, "./" at home."""
    return "../" * address.count("/") or HERE


def relative_link(from_address: str, to_address: str) -> str:
    """Give the link from one page to another; addresses as in `Page`, the target may have "#…".

    `relative_link("pegawai/ani/", "bulan/2025-06/#x")` is "../../bulan/2025-06/#x". The way always
    goes by the root: the same target then reads the same on every page of one depth.
    """
    if to_address.startswith("#"):
        return to_address
    return root_of(from_address) + to_address
