"""The recap of a month, quarter or year as a workbook: all people, units, days and activities."""

from collections.abc import Iterable, Mapping

from generator.aggregate.recap.activity_sheet import make_activity_sheet
from generator.aggregate.recap.day_sheet import make_day_sheet
from generator.aggregate.recap.legend_sheet import make_legend_sheet
from generator.aggregate.recap.material import RecapMaterial
from generator.aggregate.recap.person_sheets import (
    make_month_sheet,
    make_person_sheet,
    make_unit_sheet,
)
from generator.aggregate.recap.result_sheet import make_result_sheet
from generator.model.workbook import Workbook, WorkSheet


def make_recap_workbook(
    material: RecapMaterial,
    dictionary: Mapping[str, str],
    internal: Iterable[WorkSheet] = (),
    notice: str = "",
) -> Workbook:
    """Put the workbook together.

    Args:
        material: What was read.
        dictionary: Name of each column of laporan.csv to the sentence on it.
        internal: Sheets for the camat alone, which come first.
        notice: The warning that goes with them.
    """
    sheets = (*internal, *_list_sheets(material, dictionary))
    return Workbook(
        title=f"Rekap {material.period_text}, {material.context.office.nama}",
        author=material.context.office.nama,
        made_at=material.stamp.committed_at,
        sheets=(*sheets, make_legend_sheet(material, sheets)),
        notice=notice,
    )


def _list_sheets(material: RecapMaterial, dictionary: Mapping[str, str]) -> list[WorkSheet]:
    months = [make_month_sheet(material)] if len(material.months) > 1 else []
    return [
        make_person_sheet(material),
        make_unit_sheet(material),
        *months,
        make_day_sheet(material),
        make_activity_sheet(material, dictionary),
        make_result_sheet(material),
    ]
