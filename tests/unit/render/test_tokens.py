"""The colours, measured: WCAG 2.2 contrast of every pair of tokens that meet on a page."""

import re

import pytest

from generator.render.bundle import read_sheets

TOKENS = read_sheets()["tokens.css"].decode()
LIGHT, DARK_BY_DEVICE, DARK_BY_CHOICE = (
    dict(re.findall(r"(--[\w-]+): ([^;]+);", block))
    for block in re.findall(r":root[^{]*\{([^}]*--paper:[^}]*)\}", TOKENS)
)
SCHEMES = {"light": LIGHT, "dark": DARK_BY_CHOICE}
GROUNDS = ("--paper", "--paper-raised")


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("ink", "grounds", "least"),
    [
        ("--text", (*GROUNDS, "--paper-sunken", "--accent-soft", "--notice-soft"), 7),
        ("--accent", (*GROUNDS, "--accent-soft"), 7),
        ("--accent-strong", GROUNDS, 7),
        ("--text-soft", (*GROUNDS, "--paper-sunken"), 4.5),
        ("--notice", (*GROUNDS, "--notice-soft"), 4.5),
        ("--on-accent", ("--accent",), 7),
        ("--line-strong", GROUNDS, 3),
        ("--focus", GROUNDS, 3),
        ("--bar", (*GROUNDS, "--bar-track"), 3),
        ("--bar-target", ("--bar-track",), 3),
        ("--day-reported", GROUNDS, 4.5),
        ("--day-repaired", ("--paper",), 3),
        ("--day-off", ("--paper",), 3),
        ("--day-open", GROUNDS, 4.5),
        ("--day-missing", GROUNDS, 4.5),
    ],
)
def test_ink_stands_out_from_its_ground(
    scheme: str, ink: str, grounds: tuple[str, ...], least: float
) -> None:
    colours = SCHEMES[scheme]
    for ground in grounds:
        assert contrast(colours[ink], colours[ground]) >= least, (ink, ground)


def test_dark_by_the_device_and_dark_by_choice_are_the_same() -> None:
    assert DARK_BY_DEVICE == DARK_BY_CHOICE


def test_every_colour_has_a_dark_counterpart() -> None:
    colours = {name for name, value in LIGHT.items() if value.startswith("#")}
    assert colours == {name for name in DARK_BY_CHOICE if name.startswith("--")}
