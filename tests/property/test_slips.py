"""Slips that change no meaning, alone and together, on any report."""

import re
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.report import Report
from generator.model.report_words import ACTIVITY_FIELDS, REPORT_FIELDS
from generator.problems import Severity
from generator.render.canonical_report import render_canonical_report
from tests.property.strategies import reports
from tests.reports import check

_KEYS = "|".join((*REPORT_FIELDS, *ACTIVITY_FIELDS))
_KEY = re.compile(rf"^( *(?:- )?)({_KEYS}):( ?)", re.MULTILINE)
_INDENT = re.compile(r"^(?:  )+", re.MULTILINE)
_DASH = re.compile(r"^  - ", re.MULTILINE)
_START = re.compile(r"^(?=.)", re.MULTILINE)
_END = re.compile(r"(?<=.)$", re.MULTILINE)
_FENCES = re.compile(r"^---$", re.MULTILINE)

Slip = Callable[[str], str]


def _in_header(slip: Slip) -> Slip:
    """Apply a slip to what stands between the fences."""

    def apply(text: str) -> str:
        opening, header, narrative = _FENCES.split(text, maxsplit=2)
        return f"{opening}---{slip(header)}---{narrative}"

    return apply


def _with_keys(pattern: Callable[[re.Match[str]], str]) -> Slip:
    return _in_header(lambda header: _KEY.sub(pattern, header))


# Those of the header come first: the others may move its fences.
SLIPS: dict[str, Slip] = {
    "capitals": _with_keys(lambda key: f"{key[1]}{key[2].upper()}:{key[3]}"),
    "bold": _with_keys(lambda key: f"{key[1]}**{key[2]}**:{key[3]}"),
    "bold with the colon": _with_keys(lambda key: f"{key[1]}**{key[2]}:**{key[3]}"),
    "wide colons": _with_keys(lambda key: f"{key[1]}{key[2]}：{key[3]}"),
    "no space after the colon": _with_keys(lambda key: f"{key[1]}{key[2]}:"),
    "spaces round the colon": _with_keys(lambda key: f"{key[1]}{key[2]} : {key[3]}"),
    "tabs": _in_header(lambda header: _INDENT.sub(lambda run: run[0].replace("  ", "\t"), header)),
    "bullets": _in_header(lambda header: _DASH.sub("  • ", header)),
    "indent": _in_header(lambda header: _START.sub("   ", header)),
    "blanks behind": _in_header(lambda header: _END.sub("  \t", header)),
    "odd spaces": _in_header(lambda text: text.replace(": ", ":\u00a0").replace("- ", "-\u2003")),
    "long dashes": lambda text: _FENCES.sub("—-", text, count=2),
    "blank lines first": lambda text: f"\n \n{text}",
    "code fence": lambda text: f"```yaml\n{text}\n```\n",
    "windows": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: f"\ufeff{text}",
}


def is_of_single_lines(report: Report) -> bool:
    return not any(line == "" or line[-1] in "|>-" for line in _list_texts(report))


def _list_texts(report: Report) -> list[str]:
    texts = [report.kendala, report.rencana]
    for one in report.kegiatan:
        texts += [one.uraian, one.hasil, one.satuan, one.lokasi, one.kendala]
    return ["" if "\n" in text else text for text in texts if text is not None]


@settings(max_examples=500, deadline=None)
@given(reports().filter(is_of_single_lines), st.sets(st.sampled_from(list(SLIPS)), min_size=1))
def test_slips_of_one_meaning_leave_the_report_as_it_is(report: Report, names: set[str]) -> None:
    text = render_canonical_report(report)
    for name, slip in SLIPS.items():
        if name in names:
            text = slip(text)
    checked = check(text)
    assert [found for found in checked.problems if found.severity is Severity.ERROR] == []
    assert checked.value == report
