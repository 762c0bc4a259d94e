"""Where the data files lie, below the site's root. A file once published keeps its address."""

DATA_PACKAGE = "data/datapackage.json"
SCHEMA_FOLDER = "data/skema/"
OFFICE_FEED = "kantor"  # a reserved slug, so no person can have it
ACHIEVEMENT_CSV = "data/capaian.csv"
ACHIEVEMENT_JSON = "data/capaian.json"
REALISATION_CSV = "data/realisasi.csv"
REALISATION_JSON = "data/realisasi.json"
VERIFICATION = "verifikasi.json"
SPOT_CHECK_CSV = "data/sidak.csv"
SPOT_CHECK_JSON = "data/sidak.json"
LETTER_CSV = "data/berkala.csv"
LETTER_JSON = "data/berkala.json"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"


def report_csv_address(month: str = "") -> str:
    """Give the file of all activities, or those of one month: "data/laporan-2025-06.csv"."""
    return _address("laporan", month, "csv")


def report_json_address(month: str = "") -> str:
    """Give the file of all reports, or those of one month: "data/laporan-2025-06.json"."""
    return _address("laporan", month, "json")


def month_recap_address(month: str = "") -> str:
    """Give the file of all person-months, or those of one month."""
    return _address("rekap-bulanan", month, "csv")


def quarter_recap_address(quarter: str = "") -> str:
    """Give the file of all person-quarters, or those of one quarter "2025-T2"."""
    return _address("rekap-triwulan", quarter, "csv")


def attendance_address(month: str = "") -> str:
    """Give the attendance of all units and months, or of one month."""
    return _address("kehadiran", month, "csv")


def attendance_day_address(month: str = "") -> str:
    """Give the attendance of all units and days, or of the days of one month."""
    return _address("kehadiran-harian", month, "csv")


def award_csv_address(month: str = "") -> str:
    """Give the shortlists of all months, or of one."""
    return _address("penghargaan", month, "csv")


def award_json_address(month: str = "") -> str:
    """Give the awards of all months, or of one."""
    return _address("penghargaan", month, "json")


def atom_address(slug: str) -> str:
    """Give the Atom feed of a person, or of the office by `OFFICE_FEED`."""
    return f"data/umpan/{slug}.atom"


def json_feed_address(slug: str) -> str:
    """Give the JSON feed of a person, or of the office by `OFFICE_FEED`."""
    return f"data/umpan/{slug}.json"


def schema_address(kind: str) -> str:
    """Give the JSON Schema of a record kind or a settings file: "data/skema/harian.json"."""
    return f"{SCHEMA_FOLDER}{kind}.json"


def _address(table: str, period: str, ending: str) -> str:
    return f"data/{table}-{period}.{ending}" if period else f"data/{table}.{ending}"
