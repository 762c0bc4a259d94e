"""The invented staff of the example office: who they are, and how each of them writes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Manner:
    """How a person reports. Percentages are shares of days or of activities.

    Attributes:
        activities: Weights of writing 1, 2, 3, … activities a day.
        details: Activities written with their result, number and place.
        rhk: Activities linked to the planned result they serve.
        times: Days written with clock times.
        evidence: Activities whose document is linked.
        narrative: Days with a narrative, where the person has one to tell.
        plans: Days with a plan for the next one.
        lower_case: Begins sentences in lower case, as phones are typed.
        typed: Weights of typing the day's report in the afternoon, the evening, the next morning.
        missing: Days without a report.
        late: Days whose report comes after the deadline.
    """

    activities: tuple[int, ...] = (2, 5, 3)
    details: int = 85
    rhk: int = 90
    times: int = 40
    evidence: int = 60
    narrative: int = 12
    plans: int = 12
    lower_case: bool = False
    typed: tuple[int, int, int] = (6, 3, 1)
    missing: int = 6
    late: int = 7


@dataclass(frozen=True, slots=True)
class Staff:
    """A line of the roster, and the person's manner; `key` is the short name used in the texts."""

    key: str
    slug: str
    nama: str
    jabatan: str
    unit: str
    jenis: str
    mulai: date
    akun: str
    manner: Manner
    peran: str = "staf"
    selesai: date | None = None
    former_slugs: tuple[str, ...] = ()
    moved: tuple[str, date] | None = None  # (unit before, first day in the present one)
    known_from: date = field(default=date(2026, 6, 29))  # the roster's commit that names the person

    @property
    def mail(self) -> str:
        """The address in the person's commits; contoh.invalid can never be delivered to."""
        return f"{self.akun}@contoh.invalid"

    @property
    def plain_name(self) -> str:
        """The name without degrees, as it stands on commits."""
        return self.nama.split(",")[0]

    def serves(self, day: date) -> bool:
        """Tell whether the day lies inside the person's service."""
        return self.mulai <= day and (self.selesai is None or day <= self.selesai)


_THOROUGH = Manner((1, 3, 5, 3), 95, 95, 75, 80, 22, 25, missing=3, late=4)
_LEADER = Manner((1, 4, 4, 2), 80, 75, 35, 45, 14, 15, typed=(3, 6, 1), missing=5, late=6)
_PLAIN = Manner()
_TERSE = Manner((6, 4, 1), 60, 60, 8, 15, 3, 3, lower_case=True, typed=(3, 4, 3), missing=9, late=9)
_LAZY = Manner((7, 3), 40, 25, 3, 0, 0, 0, lower_case=True, typed=(2, 4, 4), missing=13, late=13)

STAFF: tuple[Staff, ...] = (
    Staff(
        "camat",
        "andi-baso-tenriwali",
        "Andi Baso Tenriwali, S.STP., M.Si.",
        "Camat",
        "sekretariat",
        "pns",
        date(2023, 3, 1),
        "camat-tomtim",
        _LEADER,
        peran="camat",
    ),
    Staff(
        "sekcam",
        "yuliana-pasang-lolo",
        "Yuliana Pasang Lolo, S.Sos., M.M.",
        "Sekretaris Kecamatan",
        "sekretariat",
        "pns",
        date(2021, 9, 1),
        "yuliana-pl",
        _LEADER,
    ),
    Staff(
        "sri",
        "sri-wahyuningtyas",
        "Sri Wahyuningtyas, S.E.",
        "Kepala Subbagian Umum dan Kepegawaian",
        "sekretariat",
        "pns",
        date(2019, 2, 1),
        "sriwahyuning",
        _PLAIN,
        peran="admin",
    ),
    Staff(
        "ketut",
        "ketut-sudarmaja",
        "I Ketut Sudarmaja, S.E.",
        "Kepala Subbagian Perencanaan dan Keuangan",
        "sekretariat",
        "pns",
        date(2018, 5, 2),
        "ketutsudarmaja",
        Manner((2, 5, 3), 85, 90, 30, 70, 15, 10, typed=(5, 4, 1), missing=3, late=5),
    ),
    Staff(
        "kadek",
        "kadek-ayuningsih",
        "Kadek Ayuningsih, A.Md.",
        "Bendahara Pengeluaran",
        "sekretariat",
        "pns",
        date(2017, 3, 1),
        "kadekayu",
        _THOROUGH,
    ),
    Staff(
        "nurul",
        "nurul-fadhilah-ambo",
        "Nurul Fadhilah Ambo, S.Si.",
        "Perencana",
        "sekretariat",
        "pns",
        date(2022, 4, 1),
        "nurulambo",
        Manner((1, 4, 4, 1), 95, 95, 60, 85, 25, 20, typed=(8, 1, 1), missing=2, late=2),
        former_slugs=("nurul-fadilah-ambo",),
    ),
    Staff(
        "rahmat",
        "rahmat-tonapa",
        "Rahmat Tonapa, A.Md.",
        "Pengelola Kepegawaian",
        "sekretariat",
        "pns",
        date(2020, 1, 6),
        "rahmattonapa",
        _PLAIN,
    ),
    Staff(
        "dewi",
        "dewi-sekarwangi",
        "Dewi Sekarwangi",
        "Arsiparis",
        "sekretariat",
        "pppk",
        date(2024, 3, 1),
        "dewisekarwangi",
        Manner((2, 6, 2), 90, 90, 15, 40, 10, 6, typed=(7, 2, 1), missing=3, late=4),
    ),
    Staff(
        "rauf",
        "abdul-rauf-lantara",
        "Abdul Rauf Lantara",
        "Pengemudi",
        "sekretariat",
        "upah-jasa",
        date(2016, 1, 4),
        "raufl",
        _LAZY,
    ),
    Staff(
        "ilyas",
        "ilyas-parenrengi",
        "Muh. Ilyas Parenrengi, S.IP.",
        "Kepala Seksi Pemerintahan",
        "pemerintahan",
        "pns",
        date(2018, 8, 1),
        "ilyasparenrengi",
        _LEADER,
    ),
    Staff(
        "slamet",
        "slamet-widagdo",
        "Slamet Widagdo",
        "Pengelola Administrasi Pertanahan",
        "pemerintahan",
        "pns",
        date(1998, 3, 2),
        "slametwidagdo",
        Manner((3, 5, 1), 75, 80, 10, 20, 12, 5, typed=(9, 1, 0), missing=3, late=3),
        selesai=date(2026, 9, 30),
    ),
    Staff(
        "hasniar",
        "hasniar-mappangara",
        "Hasniar Mappangara, S.AP.",
        "Pengadministrasi Pemerintahan",
        "pemerintahan",
        "pppk",
        date(2025, 4, 1),
        "hasniarm",
        _PLAIN,
    ),
    Staff(
        "yosef",
        "yosef-rante-bulawan",
        "Yosef Rante Bulawan, S.H.",
        "Kepala Seksi Ketenteraman dan Ketertiban Umum",
        "trantib",
        "pns",
        date(2019, 10, 1),
        "yosefrb",
        Manner((2, 5, 3), 80, 85, 55, 30, 18, 10, typed=(3, 6, 1), missing=4, late=6),
    ),
    Staff(
        "ruslan",
        "ruslan-battola",
        "Ruslan Battola",
        "Anggota Satuan Polisi Pamong Praja",
        "trantib",
        "pns",
        date(2012, 4, 2),
        "ruslanbattola",
        _TERSE,
    ),
    Staff(
        "markus",
        "markus-sampe-rompon",
        "Markus Sampe Rompon",
        "Petugas Perlindungan Masyarakat",
        "trantib",
        "upah-jasa",
        date(2020, 1, 2),
        "markussr",
        _LAZY,
    ),
    Staff(
        "niluh",
        "ni-luh-sukmawardani",
        "Ni Luh Sukmawardani, S.Sos.",
        "Kepala Seksi Pemberdayaan Masyarakat dan Desa",
        "pmd",
        "pns",
        date(2020, 7, 1),
        "niluhsukma",
        _LEADER,
    ),
    Staff(
        "ani",
        "ani-lestari",
        "Ani Lestari, S.Sos.",
        "Pengelola Dana Desa",
        "pmd",
        "pns",
        date(2021, 1, 4),
        "anilestari",
        _THOROUGH,
    ),
    Staff(
        "eko",
        "eko-prasetyadi",
        "Eko Prasetyadi, S.E.",
        "Pengelola Pembangunan Desa",
        "pmd",
        "pns",
        date(2022, 4, 1),
        "ekoprasetyadi",
        _PLAIN,
        moved=("pelayanan", date(2026, 9, 15)),
    ),
    Staff(
        "marwah",
        "marwah-daeng-kanang",
        "Marwah Daeng Kanang, S.Ag.",
        "Kepala Seksi Kesejahteraan Sosial",
        "kesos",
        "pns",
        date(2017, 11, 1),
        "marwahdk",
        _LEADER,
    ),
    Staff(
        "suriani",
        "suriani-batara-langi",
        "Suriani Batara Langi, S.Tr.Sos.",
        "Penyuluh Sosial",
        "kesos",
        "pns",
        date(2023, 6, 1),
        "surianibl",
        _THOROUGH,
    ),
    Staff(
        "gede",
        "gede-arimbawana",
        "Gede Arimbawana, S.Kom.",
        "Pengelola Data Kesejahteraan Sosial",
        "kesos",
        "pppk",
        date(2026, 8, 18),
        "gedearimbawana",
        Manner((1, 4, 3, 1), 90, 90, 50, 55, 15, 15, typed=(7, 3, 0), missing=2, late=3),
        known_from=date(2026, 8, 14),
    ),
    Staff(
        "bambang",
        "bambang-priyolaksono",
        "Bambang Priyolaksono, S.Sos.",
        "Kepala Seksi Pelayanan Umum",
        "pelayanan",
        "pns",
        date(2019, 4, 1),
        "bambangpl",
        _LEADER,
    ),
    Staff(
        "samuel",
        "samuel-tandi-rerung",
        "Samuel Tandi Rerung",
        "Operator Administrasi Kependudukan",
        "pelayanan",
        "pppk",
        date(2023, 8, 1),
        "samueltr",
        Manner((3, 6, 2), 95, 95, 20, 30, 14, 6, typed=(8, 2, 0), missing=3, late=4),
    ),
    Staff(
        "made",
        "ni-made-wirastuti",
        "Ni Made Wirastuti",
        "Petugas Loket Pelayanan",
        "pelayanan",
        "upah-jasa",
        date(2021, 2, 1),
        "madewira",
        Manner((4, 5, 1), 75, 80, 10, 10, 6, 3, lower_case=True, missing=6, late=6),
    ),
)
BY_KEY = {person.key: person for person in STAFF}
BY_SLUG = {person.slug: person for person in STAFF}


def staff_known_on(day: date) -> Iterator[Staff]:
    """Yield the people that the roster names on that day, in its order."""
    return (person for person in STAFF if person.known_from <= day)
