"""The data files that stand beside a page's tables. Their names are a contract: SPEC 6."""

from generator.aggregate.view_parts import Link


def month_downloads(month: str) -> tuple[Link, ...]:
    """List the files of one month: every activity, and the recap of its people."""
    return (
        Link(f"Laporan {month} (CSV)", f"data/laporan-{month}.csv"),
        Link("JSON", f"data/laporan-{month}.json"),
        Link(f"Rekap {month} (CSV)", f"data/rekap-bulanan-{month}.csv"),
    )


def quarter_downloads(quarter: str) -> tuple[Link, ...]:
    """List the recap of one quarter "2025-T2" and the files of the whole archive."""
    return (
        Link(f"Rekap {quarter} (CSV)", f"data/rekap-triwulan-{quarter}.csv"),
        *archive_downloads(),
    )


def archive_downloads() -> tuple[Link, ...]:
    """List the files of the whole archive."""
    return (
        Link("Rekap bulanan (CSV)", "data/rekap-bulanan.csv"),
        Link("Semua laporan (CSV)", "data/laporan.csv"),
        Link("JSON", "data/laporan.json"),
    )


def achievement_downloads() -> tuple[Link, ...]:
    """List the files of targets, realisation and capaian, all years."""
    return (Link("Capaian (CSV)", "data/capaian.csv"), Link("JSON", "data/capaian.json"))
