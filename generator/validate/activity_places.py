"""Where an activity stands in the file of its report: for what is found only once it was read."""

from generator.read.front_matter import read_front_matter
from generator.read.yaml_nodes import Mapping, Sequence
from generator.validate.findings import Place


def find_activity_place(path: str, data: bytes, number: int, field: str) -> Place:
    """Find the value of a field of an activity, or the activity where the field is absent.

    Args:
        path: Of an accepted report.
        data: Its file.
        number: Of the activity in the report, from 1.
        field: Such as `jumlah`; "" for the activity itself.
    """
    raw = read_front_matter(path, data).value
    assert raw is not None, "an accepted report can be read"
    item = raw.fields.fields["kegiatan"]
    if isinstance(item, Sequence):
        item = item.items[number - 1]
    if isinstance(item, Mapping) and field in item.fields:
        return item.fields[field].place
    return item.place
