"""site_config/pegawai.yml as it stood on a day: people come, move, and leave."""

from datetime import date, timedelta

from tests.example_office.people import Staff, staff_known_on

_DAYS_AHEAD = 2  # a move or a farewell is written into the roster this many days before
_EMPTY_SPELLING = date(2026, 6, 30)  # until then one slug had a spelling mistake


def render_roster(day: date) -> str:
    """Write the roster that held on that day."""
    lines = ["# Pegawai rekaan. Yang sudah pindah atau pensiun tetap ditulis di sini.", "pegawai:"]
    for staff in staff_known_on(day):
        lines += _render_person(staff, day)
    return "\n".join(lines) + "\n"


def _render_person(staff: Staff, day: date) -> list[str]:
    soon = day + timedelta(days=_DAYS_AHEAD)
    has_moved = staff.moved is not None and soon >= staff.moved[1]
    unit = staff.unit if staff.moved is None or has_moved else staff.moved[0]
    is_misspelt = bool(staff.former_slugs) and day < _EMPTY_SPELLING
    lines = [
        f"  - slug: {staff.former_slugs[0] if is_misspelt else staff.slug}",
        f'    nama: "{staff.nama}"',
        f"    jabatan: {staff.jabatan}",
        f"    unit: {unit}",
        f"    jenis: {staff.jenis}",
        f"    mulai: {staff.mulai}",
    ]
    if staff.selesai is not None and soon >= staff.selesai:
        lines.append(f"    selesai: {staff.selesai}")
    if staff.peran != "staf":
        lines.append(f"    peran: {staff.peran}")
    lines += [f"    akun: {{github: {staff.akun}}}", f"    email: [{staff.mail}]"]
    if staff.former_slugs and not is_misspelt:
        lines.append(f"    nama_lain: [{', '.join(staff.former_slugs)}]")
    if staff.moved is not None and has_moved:
        before, first = staff.moved
        last = first - timedelta(days=1)
        lines.append(f"    riwayat_unit: [{{unit: {before}, selesai: {last}}}]")
    return lines
