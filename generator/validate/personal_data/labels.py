"""Words beside a number that say what it is, found in one pass over the text."""

import re
from bisect import bisect_right
from typing import Final

_REACH: Final = 48  # a label may be filled up: "rek. BRI a.n. Budi, Unit Tomoni: "

LABEL_WORDS: Final = {
    "nik": r"nik|n\.i\.k|no(?:mor)?\.? ?(?:ktp|kk)|e?-?ktp|kk|kartu keluarga"
    r"|kartu tanda penduduk|induk kependudukan|identitas",
    "npwp": r"npwp|n\.p\.w\.p|wajib pajak",
    "nip": r"nip|nipppk|ni pppk|nip3k|induk pegawai|nrp",
    "phone": r"hp|h\.p|handphone|telp(?:on)?|tlp|telepon|tel|phone|ponsel|seluler|wa|whats ?app"
    r"|kontak|contact|cp|hubungi|hub|call|sms|fax?|faks(?:imile)?|telegram",
    "account": r"(?:no ?)?rek|rekening|account|akun bank|atm|va|virtual account|gopay|ovo"
    r"|shopeepay|bri|bca|bni|btn|bsi|bpd|mandiri|sulselbar|danamon|cimb|permata|muamalat|bank"
    r"|kartu (?:debit|kredit)",
    "bpjs": r"bpjs|kis|jkn|kartu indonesia sehat",
    "document": r"sp2d|spm|spp|spj|spd|surat|sk|kode|id|resi|registrasi|dokumen|faktur|kuitansi"
    r"|nota|barcode|seri|sertifikat|agenda|arsip|aset|nup|dpa",
    "budget": r"kode[ _]*rek(?:ening)?",
    "business": r"nib|nomor induk berusaha",  # begins with the day it was given: 081225…
    "token": r"token|stroom",
}
_LABELS: Final = {
    kind: re.compile(rf"(?<![^\W_])(?:{words})(?![A-Za-z])", re.IGNORECASE)
    for kind, words in LABEL_WORDS.items()
}
_LONG_NUMBER: Final = re.compile(r"[0-9]{6,}")
_CLOSE: Final = 12
_HOLDER: Final = re.compile(r"[ ,(]{0,3}(?:a\.? ?n\b\.?|atas nama) ", re.IGNORECASE)


class Labels:
    """Where the labels of a text stand."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = {
            kind: [match.end() for match in pattern.finditer(text)]
            for kind, pattern in _LABELS.items()
        }
        self._all_ends = sorted(end for ends in self._ends.values() for end in ends)
        self._number_ends = [match.end() for match in _LONG_NUMBER.finditer(text)]

    def any_near(self, start: int) -> bool:
        """Tell whether any label stands shortly before or after: a cheap first look."""
        first = bisect_right(self._all_ends, start - _REACH - 1)
        return first < len(self._all_ends) and self._all_ends[first] <= start + _REACH

    def stands_before(self, kind: str, start: int) -> bool:
        """Tell whether a label stands shortly before, with no number between them."""
        ends = self._ends[kind]
        found = bisect_right(ends, start) - 1
        if found < 0 or start - ends[found] > _REACH:
            return False
        number = bisect_right(self._number_ends, start) - 1
        if number >= 0 and self._number_ends[number] > ends[found]:
            return False
        return self._text.count("\n", ends[found], start) <= 1

    def stands_after(self, kind: str, end: int) -> bool:
        """Tell whether a label follows at once, on the same line: "0123-01-5 (BRI)".

        The name of the holder may stand between: "0123-01-5 a.n. Budi, Bank BRI".
        """
        reach = _REACH if _HOLDER.match(self._text, end) else _CLOSE
        match = _LABELS[kind].search(self._text, end, end + reach)
        return match is not None and "\n" not in self._text[end : match.start()]
