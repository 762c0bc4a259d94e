"""Under which terms the data may be used, as a Data Package names them."""

import re

_NAME = re.compile(r"[-a-zA-Z0-9._]+")
_CREATIVE_COMMONS = "https://creativecommons.org/"
_KNOWN = {
    "CC-BY-4.0": (
        "Creative Commons Atribusi 4.0 Internasional",
        f"{_CREATIVE_COMMONS}licenses/by/4.0/deed.id",
    ),
    "CC-BY-SA-4.0": (
        "Creative Commons Atribusi-BerbagiSerupa 4.0 Internasional",
        f"{_CREATIVE_COMMONS}licenses/by-sa/4.0/deed.id",
    ),
    "CC0-1.0": (
        "Creative Commons CC0 1.0 Universal",
        f"{_CREATIVE_COMMONS}publicdomain/zero/1.0/deed.id",
    ),
    "ODC-BY-1.0": (
        "Open Data Commons Attribution License 1.0",
        "https://opendatacommons.org/licenses/by/1-0/",
    ),
    "ODbL-1.0": (
        "Open Data Commons Open Database License 1.0",
        "https://opendatacommons.org/licenses/odbl/1-0/",
    ),
}


def describe_licence(lisensi: str) -> dict[str, str]:
    """Describe the `lisensi` of kantor.yml.

    Returns:
        `name`, with `title` and `path` where we know them. What is no SPDX name, such as a sentence
        on the terms of use, becomes the title of a licence named "lainnya".
    """
    if lisensi in _KNOWN:
        title, path = _KNOWN[lisensi]
        return {"name": lisensi, "title": title, "path": path}
    if _NAME.fullmatch(lisensi):
        return {"name": lisensi}
    return {"name": "lainnya", "title": lisensi}
