"""The camat's tasks, a to h, that a planned result may be filed under.

The split is that of PP 17/2018. The words follow our notes of the field, not the regulation, and
must be checked against its text; until an office has done so, what prints them says so.
"""

from collections.abc import Mapping

TASKS: Mapping[str, str] = {
    "a": "urusan pemerintahan umum",
    "b": "koordinasi pemberdayaan masyarakat",
    "c": "ketenteraman dan ketertiban umum",
    "d": "penerapan dan penegakan Perda dan Perkada",
    "e": "pemeliharaan prasarana dan sarana pelayanan umum",
    "f": "kegiatan pemerintahan oleh perangkat daerah di kecamatan",
    "g": "membina dan mengawasi desa/kelurahan",
    "h": "sebagian urusan yang dilimpahkan",
}
