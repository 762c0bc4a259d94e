"""The empty report of a day: what `jejak new` writes and the forge's editor opens with."""

from datetime import date


def render_report_template(pegawai: str, day: date) -> str:
    """Write a report whose dots are to be replaced; the check refuses those left over.

    Short on purpose: it must fit into an address of the forge.
    """
    # Notes stand on lines of their own: beside a text they would be taken for a part of it.
    return f"""---
tanggal: {day.isoformat()}
pegawai: {pegawai}
# status: hadir, wfh, dinas-luar, diklat, cuti, atau izin
status: hadir
kegiatan:
  # uraian: apa yang dikerjakan; hasil: apa yang jadi (hapus baris yang tidak perlu)
  - uraian: ...
    hasil: ...
  - ...
---
"""
