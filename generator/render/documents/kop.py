"""The letterhead of a document: the office's own lines, or lines made of its names."""

from generator.model.office import Office


def letterhead(office: Office) -> dict[str, object]:
    """Give what kop.typ and the Word templates set.

    Returns:
        "atas": lines above the office's name; "nama": the office's line, in larger letters;
        "bawah": address and contact, each a line, absent ones left out.
    """
    lines = office.kop or (f"Pemerintah {office.kabupaten}".upper(), office.nama.upper())
    below = [line for line in (office.alamat, office.kontak) if line]
    return {"atas": list(lines[:-1]), "nama": lines[-1], "bawah": below}
