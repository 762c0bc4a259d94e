"""A report as the file it would be if everybody typed as SPEC 2 shows: what `--fix` writes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from generator.model.remarks import Place, Remarks
from generator.model.report import Activity, Report
from generator.model.report_words import make_default_kind
from generator.render.canonical_scalar import can_be_block, write_item, write_scalar

_TEXTS: Final = frozenset({"uraian", "hasil", "satuan", "lokasi", "kendala", "rencana"})
_TIMES: Final = frozenset({"mulai", "selesai"})
NO_REMARKS: Final = Remarks()


def render_canonical_report(
    report: Report, remarks: Remarks = NO_REMARKS, narrative: str | None = None
) -> str:
    """Write the file of a report.

    Args:
        report: An accepted report.
        remarks: The comments to keep, by the field they stand at.
        narrative: What stands under the header, to keep every line of it; None for `narasi`.
    """
    writer = _Writer(remarks)
    writer.write_field((0, "tanggal"), report.tanggal.isoformat())
    writer.write_field((0, "pegawai"), report.pegawai)
    writer.write_field((0, "status"), report.status)
    writer.write_head((0, "kegiatan"), is_present=bool(report.kegiatan))
    for number, activity in enumerate(report.kegiatan, 1):
        _write_activity(writer, number, activity)
    writer.write_field((0, "kendala"), report.kendala)
    writer.write_field((0, "rencana"), report.rencana)
    writer.write_comments((0, ""), "")
    if narrative is None:
        narrative = f"{report.narasi}\n" if report.narasi else ""
    return "\n".join(["---", *writer.lines, "---", narrative])


def _write_activity(writer: "_Writer", number: int, activity: Activity) -> None:
    """Write one item: a text alone where it is no more, else its fields."""
    fields = list(_list_fields(number, activity, writer.remarks))
    if len(fields) == 1:
        writer.write_text_item(number, activity.uraian)
        for name, _ in _list_fields(number, activity, writer.remarks, every=True):
            writer.hold_comments((number, name))
        return
    values = dict(fields)
    for name, _ in _list_fields(number, activity, writer.remarks, every=True):
        if name == "bukti" and len(activity.bukti) > 1:
            writer.write_links((number, "bukti"), activity.bukti)
        else:
            writer.write_field((number, name), values.get(name))


def _list_fields(
    number: int, activity: Activity, remarks: Remarks, *, every: bool = False
) -> Iterator[tuple[str, str | None]]:
    """List the fields of an activity in canonical order; only those that it has, or every one."""
    is_named = activity.jenis != make_default_kind(activity.rhk)
    values = (
        ("uraian", activity.uraian),
        ("hasil", activity.hasil),
        ("jumlah", None if activity.jumlah is None else f"{activity.jumlah:f}"),
        ("satuan", activity.satuan),
        ("rhk", activity.rhk),
        ("jenis", activity.jenis if is_named or (number, "jenis") in remarks.written else None),
        ("mulai", activity.mulai),
        ("selesai", activity.selesai),
        ("lokasi", activity.lokasi),
        ("bukti", activity.bukti[0] if activity.bukti else None),
        ("kendala", activity.kendala),
    )
    return ((name, value) for name, value in values if every or value is not None)


@dataclass(slots=True)
class _Writer:
    """Lines so far, and the comments that wait for the next of them."""

    remarks: Remarks
    lines: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)

    def write_field(self, place: Place, value: str | None) -> None:
        """Write `key: value`, or only hold the comments of a field without a value."""
        number, name = place
        if value is None:
            self.hold_comments(place)
            return
        indent = "    " if number else ""
        head = "  - " if name == "uraian" else indent
        beside = self._begin(place, indent="  " if name == "uraian" else indent, value=value)
        if name in _TEXTS and can_be_block(value):
            self.lines.append(f"{head}{name}: |-")
            self._write_block(value, indent + "  ")
            return
        is_quoted = name in _TIMES or (beside != "" and name in _TEXTS)
        self.lines.append(f"{head}{name}: {write_scalar(value, is_quoted=is_quoted)}{beside}")

    def write_text_item(self, number: int, text: str) -> None:
        """Write an item that is a text alone."""
        beside = self._begin((number, "uraian"), indent="  ", value=text)
        if can_be_block(text):
            self.lines.append("  - |-")
            self._write_block(text, "    ")
        else:
            self.lines.append(f"  - {write_item(text, is_quoted=beside != '')}{beside}")

    def write_links(self, place: Place, links: tuple[str, ...]) -> None:
        """Write a list of links."""
        beside = self._begin(place, indent="    ", value="")
        self.lines.append(f"    bukti:{beside}")
        self.lines += (f"      - {write_scalar(link)}" for link in links)

    def write_head(self, place: Place, *, is_present: bool) -> None:
        """Write a key with a list below it."""
        if is_present:
            beside = self._begin(place, indent="", value="")
            self.lines.append(f"{place[1]}:{beside}")
        else:
            self.hold_comments(place)

    def write_comments(self, place: Place, indent: str) -> None:
        """Write the comments that wait, and those above a place."""
        self.held += self.remarks.above.get(place, ())
        self.lines += (f"{indent}{comment}" for comment in self.held)
        self.held.clear()

    def hold_comments(self, place: Place) -> None:
        """Keep the comments of a field that is not written for the next that is."""
        if place[1] == "uraian" and place[0]:
            return  # written with its item
        self.held += self.remarks.above.get(place, ())
        if place in self.remarks.beside:
            self.held.append(self.remarks.beside[place])

    def _begin(self, place: Place, *, indent: str, value: str) -> str:
        """Write what stands above a field; give what stands beside it, with its space."""
        beside = self.remarks.beside.get(place, "")
        self.held += self.remarks.above.get(place, ())
        if beside and can_be_block(value):
            self.held.append(beside)
            beside = ""
        self.lines += (f"{indent}{comment}" for comment in self.held)
        self.held.clear()
        return f" {beside}" if beside else ""

    def _write_block(self, text: str, indent: str) -> None:
        """Write the lines of a text under its key."""
        self.lines += (f"{indent}{line}" if line else "" for line in text.split("\n"))
