"""A made evidence with texts that would be markup, were they not data."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.aggregate.skp.evidence import SkpEvidence, SkpShared, make_skp_evidence
from generator.aggregate.skp.period import make_skp_period
from generator.model.office import Indicator, Office, Person, PlannedResult
from generator.model.report import Activity
from generator.model.site import Stamp
from tests.unit.aggregate.made_person import ANI, OFFICE, make_month, make_record

HOSTILE = (
    "#strong[x] *tebal* _miring_ `kode` $1/2$ = judul",
    '<w:p/> & {{ 7*7 }} {% for x in y %} \\u{41} "kutip"',
    '#read("/kop.typ") #sys.inputs @rujuk https://x.id //komentar',
)
CAMAT = Person("citra", "Citra", "Camat", "sekretariat", "pns", date(2020, 1, 1), peran="camat")
PLAN = PlannedResult(
    "monev", "Monev #terlaksana", 2025, "desa", "Desa tertib", None, "ani",
    (Indicator("kuantitas", "96", "laporan", ("24", "24", "24", "24")),),
)  # fmt: skip
MADE_OFFICE = replace(OFFICE, people=(ANI, CAMAT), results=(PLAN,))
STAMP = Stamp("2025-07-01", "c0ffee" * 6 + "c0ff", 1_751_300_000)


def make_evidence(
    code: str = "2025-06",
    *activities: Activity,
    office: Office = MADE_OFFICE,
    person: Person = ANI,
    nip: dict[str, str] | None = None,
) -> SkpEvidence:
    day = date(2025, 6, 2)
    deeds = activities or tuple(
        Activity(text, f"Hasil: {text}", Decimal("2.5"), "laporan", "monev", "skp")
        for text in HOSTILE
    )
    month = make_month("2025-06", {day: make_record(day, activities=deeds)})
    shared = SkpShared(office, make_skp_period(office, code), STAMP, nip or {})
    return make_skp_evidence(shared, person, [month])
