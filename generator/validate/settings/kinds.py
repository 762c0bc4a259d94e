"""The kinds of value a setting can be: each reads the typed text, or says why it cannot."""

import re
import unicodedata
from datetime import date, time
from decimal import Decimal
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.read.yaml_document import quote_text

MAX_TEXT = 500
MAX_SLUG = 60  # a folder's name, not a sentence
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESULT_SLUG = re.compile(r"[a-z0-9][a-z0-9.-]*")
RESERVED_SLUGS = frozenset(
    {"kantor", "con", "prn", "aux", "nul"}
)  # the last four: no Windows folder
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)", re.ASCII)
_AMOUNT = re.compile(r"\d{1,12}(?:[.,]\d{1,2})?", re.ASCII)
_REGION = re.compile(r"\d{2}(?:\.\d{2}){1,2}(?:\.\d{4})?", re.ASCII)
_WEB = re.compile(r"https?://[a-z0-9.-]+(?::\d+)?(?:/[\w.~/-]*)?", re.ASCII)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def wrong(code: str, message: str, hint: str = "") -> PydanticCustomError:
    """Make the error that becomes a problem with this code, message and hint."""
    # Braces would be taken as places to fill in, so both texts travel as context.
    return PydanticCustomError(
        "jejak", "{message}", {"code": code, "message": message, "hint": hint}
    )


def _expect_text(value: object) -> str:
    if not isinstance(value, str):
        raise wrong("E912", "nilai ini harus teks", "Tulis satu nilai di belakang titik dua.")
    return value


def _read_text(value: object) -> str:
    text = _expect_text(value).strip()
    if not text or len(text) > MAX_TEXT:
        raise wrong("E918", f"teks ini harus 1 sampai {MAX_TEXT} huruf", "Ringkas teksnya.")
    if any(unicodedata.category(sign) in {"Cc", "Cf", "Co", "Zl", "Zp"} for sign in text):
        hint = "Ketik ulang teks ini, jangan disalin-tempel."
        raise wrong("E918", "ada tanda yang tak terlihat di dalam teks ini", hint)
    return text


def _read_slug(value: object) -> str:
    text = _expect_text(value)
    if not SLUG.fullmatch(text) or len(text) > MAX_SLUG:
        hint = "Pakai huruf kecil, angka, dan tanda hubung di antaranya; contoh: ani-lestari."
        raise wrong("E917", f"slug {quote_text(text)} tidak sah", hint)
    return text


def _read_person_slug(value: object) -> str:
    text = _read_slug(value)
    if text in RESERVED_SLUGS:
        hint = f"Pilih slug lain, misalnya {text}-1."
        raise wrong("E923", f"slug '{text}' sudah dicadangkan", hint)
    return text


def _read_result_slug(value: object) -> str:
    text = _expect_text(value)
    if not RESULT_SLUG.fullmatch(text) or len(text) > MAX_SLUG:
        hint = "Awali dengan huruf kecil atau angka, lalu huruf kecil, angka, titik, tanda hubung."
        raise wrong("E917", f"slug {quote_text(text)} tidak sah", hint)
    return text


def _read_date(value: object) -> date:
    text = _expect_text(value)
    if match := _DATE.fullmatch(text):
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            hint = "Periksa tanggalnya di kalender."
            raise wrong("E914", f"tanggal {quote_text(text)} tidak ada", hint) from None
    hint = "Tulis tahun-bulan-hari, contoh: 2025-07-01."
    raise wrong("E914", f"tanggal {quote_text(text)} tidak terbaca", hint)


def _read_month(value: object) -> str:
    text = _expect_text(value)
    if not _MONTH.fullmatch(text):
        hint = "Tulis tahun-bulan, contoh: 2025-07."
        raise wrong("E914", f"bulan {quote_text(text)} tidak terbaca", hint)
    return text


def _read_clock(value: object) -> time:
    text = _expect_text(value)
    if not (match := _CLOCK.fullmatch(text)):
        hint = 'Tulis jam dan menit dua angka, contoh: "10:00".'
        raise wrong("E915", f"jam {quote_text(text)} tidak terbaca", hint)
    return time(int(match[1]), int(match[2]))


def _read_whole_number(value: object) -> int:
    text = _expect_text(value)
    if not re.fullmatch(r"0|[1-9]\d{0,8}", text):
        hint = "Tulis bilangan bulat tanpa titik, contoh: 1."
        raise wrong("E916", f"{quote_text(text)} bukan bilangan bulat", hint)
    return int(text)


def _read_amount(value: object) -> str:
    text = _expect_text(value)
    if not _AMOUNT.fullmatch(text):
        hint = (
            "Tulis angkanya saja, desimal paling banyak dua angka, tanpa titik ribuan: 96 atau 2,5."
        )
        raise wrong("E916", f"angka {quote_text(text)} tidak terbaca", hint)
    return str(Decimal(text.replace(",", ".")))


def _read_yes_no(value: object) -> bool:
    text = _expect_text(value)
    if text not in {"ya", "tidak", "true", "false"}:
        raise wrong("E913", f"{quote_text(text)} bukan ya atau tidak", "Tulis ya atau tidak.")
    return text in {"ya", "true"}


def _read_zone(value: object) -> str:
    text = _expect_text(value)
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        hint = "Pakai Asia/Jakarta (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT)."
        raise wrong("E919", f"zona waktu {quote_text(text)} tidak dikenal", hint) from None
    return text


def _read_region(value: object) -> str:
    text = _expect_text(value)
    if not _REGION.fullmatch(text):
        hint = 'Tulis kode Kemendagri dengan titik, contoh: "73.24.09".'
        raise wrong("E933", f"kode wilayah {quote_text(text)} tidak sah", hint)
    return text


def _read_web_address(value: object) -> str:
    text = _expect_text(value)
    if not _WEB.fullmatch(text):
        hint = (
            "Tulis alamat lengkap tanpa sandi, contoh: https://github.com/kecamatan-contoh/laporan."
        )
        raise wrong("E933", f"alamat {quote_text(text)} tidak sah", hint)
    return text.rstrip("/")


def _read_email(value: object) -> str:
    text = _expect_text(value)
    if not _EMAIL.fullmatch(text):
        hint = "Tulis surel lengkap, contoh: ani@contoh.go.id."
        raise wrong("E933", f"surel {quote_text(text)} tidak sah", hint)
    return text


def _schema(title: str, **schema: object) -> WithJsonSchema:
    """Name a kind of value for the JSON Schema and the reference page."""
    return WithJsonSchema({"title": title, **schema})


def _pattern_schema(title: str, pattern: str, **schema: object) -> WithJsonSchema:
    return _schema(title, type="string", pattern=f"^{pattern}$", **schema)


Text = Annotated[
    str,
    BeforeValidator(_read_text),
    _schema("teks", type="string", minLength=1, maxLength=MAX_TEXT),
]
Slug = Annotated[
    str,
    BeforeValidator(_read_slug),
    _pattern_schema("slug", SLUG.pattern, maxLength=MAX_SLUG),
]
PersonSlug = Annotated[
    str,
    BeforeValidator(_read_person_slug),
    _pattern_schema("slug pegawai", SLUG.pattern, maxLength=MAX_SLUG),
]
ResultSlug = Annotated[
    str,
    BeforeValidator(_read_result_slug),
    # An unquoted 1.10 is a number to other readers of YAML; here it stays as typed.
    _schema(
        "slug RHK",
        type=["string", "number"],
        pattern=f"^{RESULT_SLUG.pattern}$",
        maxLength=MAX_SLUG,
    ),
]
IsoDate = Annotated[
    date, BeforeValidator(_read_date), _schema("tanggal", type="string", format="date")
]
Month = Annotated[str, BeforeValidator(_read_month), _pattern_schema("bulan", _MONTH.pattern)]
ClockTime = Annotated[time, BeforeValidator(_read_clock), _pattern_schema("jam", _CLOCK.pattern)]
WholeNumber = Annotated[
    int,
    BeforeValidator(_read_whole_number),
    _schema("bilangan bulat", type="integer", minimum=0),
]
Amount = Annotated[
    str,
    BeforeValidator(_read_amount),
    _schema("angka", type=["number", "string"], minimum=0, pattern=f"^{_AMOUNT.pattern}$"),
]
YesNo = Annotated[
    bool, BeforeValidator(_read_yes_no), _schema("ya/tidak", enum=["ya", "tidak", True, False])
]
Zone = Annotated[str, BeforeValidator(_read_zone), _schema("zona waktu IANA", type="string")]
RegionCode = Annotated[
    str, BeforeValidator(_read_region), _pattern_schema("kode wilayah", _REGION.pattern)
]
WebAddress = Annotated[
    str,
    BeforeValidator(_read_web_address),
    _schema("alamat situs", type="string", format="uri"),
]
Email = Annotated[
    str, BeforeValidator(_read_email), _schema("surel", type="string", format="email")
]
