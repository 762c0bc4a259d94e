"""The empty report of a day: what `jejak new` writes and the forge's editor opens with."""

from datetime import date


def render_report_template(pegawai: str, day: date) -> str:
    """Write a report whose dots are to be replaced; the check refuses those left over.

    Short on purpose: it must fit into an address of the forge.
    """
    return f"""---
tanggal: {day.isoformat()}
pegawai: {pegawai}
status: hadir # hadir, wfh, dinas-luar, diklat, cuti, atau izin
kegiatan:
  - uraian: ... # apa yang dikerjakan
    hasil: ... # apa yang jadi; hapus baris yang tidak perlu
  - ...
---
"""
