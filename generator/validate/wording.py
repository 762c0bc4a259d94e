"""What the rules say of a report's fields, as templates: `jejak check` and /tulis/ fill the same.

A `{name}` is filled in by whoever finds the problem; both are plain text, never markup.
"""

from typing import Final, NamedTuple


class Wording(NamedTuple):
    """A finding and its remedy before they are filled in."""

    code: str
    message: str
    hint: str = ""


HIDDEN: Final = Wording(
    "E004",
    "Isi {field} memuat karakter tersembunyi.",
    "Ketik ulang teksnya tanpa garis miring terbalik (\\).",
)
NO_ACTIVITIES: Final = Wording(
    "E102",
    "Isian kegiatan belum ada.",
    "Tulis kegiatan: lalu di bawahnya satu baris untuk tiap kegiatan, diawali tanda -.",
)
NO_URAIAN: Final = Wording(
    "E102", "Kegiatan ini belum berisi uraian.", "Tulis uraian: diikuti apa yang dikerjakan."
)
AMOUNT_UNREADABLE: Final = Wording(
    "E104",
    "Jumlah “{typed}” bukan satu angka.",
    "Tulis angkanya saja, misalnya jumlah: 4, dan satuannya di satuan:.",
)
AMOUNT_TWO_MEANINGS: Final = Wording(
    "E105",
    "Jumlah “{typed}” punya dua arti: {many} atau {few}.",
    "Tulis jumlah: {many} atau jumlah: {few}.",
)
AMOUNT_TWO_UNITS: Final = Wording(
    "E105",
    "Satuan di jumlah (“{unit}”) berbeda dari isi satuan (“{satuan}”).",
    "Tulis jumlah: {number} dan satu satuan saja.",
)
AMOUNT_ZERO: Final = Wording(
    "E113",
    "Jumlah harus lebih dari nol.",
    "Tulis angka lebih dari nol, atau hapus baris jumlah.",
)
AMOUNT_SPLIT: Final = Wording(
    "W127",
    "Jumlah “{typed}” dibaca sebagai {number} dengan satuan {unit}.",
    "Tulis jumlah: {number} dan satuan: {unit}.",
)
AMOUNT_TIDIED: Final = Wording(
    "W126", "Jumlah “{typed}” dibaca sebagai {number}.", "Tulis jumlah: {number}."
)
DAY_NOT_COME: Final = Wording(
    "E107",
    "Tanggal {day} belum tiba; hari ini {today}.",
    "Kirim laporan ini pada harinya, atau perbaiki tanggal dan nama berkasnya.",
)
OUT_OF_SERVICE: Final = Wording(
    "E108",
    "Tanggal {day} di luar masa kerja {pegawai} (mulai {span}).",
    "Periksa tanggal laporan, atau minta admin memperbaiki masa kerja di pegawai.yml.",
)
RESULT_UNKNOWN: Final = Wording(
    "E109",
    "RHK “{typed}” tidak ada dalam rencana tahun {year}.",
    "Pilih kunci dari daftar RHK kantor, atau hapus baris rhk.",
)
URAIAN_TOO_LONG: Final = Wording(
    "E111",
    "Uraian ini {count} huruf; paling banyak {most}.",
    "Ringkas uraiannya, dan pindahkan rinciannya ke catatan di bawah ---.",
)
TOO_MANY_ACTIVITIES: Final = Wording(
    "E112",
    "Ada {count} kegiatan; paling banyak {most} sehari.",
    "Gabungkan kegiatan yang sejenis.",
)
TIMES_REVERSED: Final = Wording(
    "E114",
    "Jam selesai ({end}) lebih awal dari jam mulai ({start}).",
    'Tulis jam yang benar, misalnya selesai: "{later}".',
)
LINK_NOT_SECURE: Final = Wording(
    "E115",
    "Tautan “{typed}” memakai http, bukan https.",
    "Ganti http:// dengan https://, lalu pastikan tautannya tetap terbuka.",
)
LINK_NOT_ONE: Final = Wording(
    "E115",
    "Bukti “{typed}” bukan satu tautan.",
    "Tulis tautannya saja, tanpa spasi; keterangannya di hasil.",
)
LINK_INCOMPLETE: Final = Wording(
    "E115",
    "Tautan “{typed}” tidak diawali https://.",
    "Tulis lengkap, misalnya https://contoh.go.id/berkas.pdf.",
)
LINK_UNUSUAL: Final = Wording(
    "E115",
    "Bukti “{typed}” bukan tautan https yang lazim.",
    "Tulis tautan yang diawali https://, dengan alamat situs huruf biasa.",
)
LINKS_SPLIT: Final = Wording(
    "W129",
    "Beberapa tautan ditulis dalam satu teks; dibaca sebagai daftar.",
    "Tulis tiap tautan di barisnya sendiri, diawali tanda -.",
)
LINK_TIDIED: Final = Wording("W129", "Penulisan tautan ini dirapikan.", "Tulis {typed}")
DOTS: Final = Wording(
    "E116",
    "Isi {field} masih titik-titik dari contoh.",
    "Ganti titik-titik dengan isi yang benar, atau hapus baris {field}.",
)
DASH: Final = Wording(
    "W128",
    "Tanda “{typed}” dibaca sebagai tidak ada isi {field}.",
    "Kosongkan, atau hapus baris {field}.",
)
HEALTH: Final = Wording(
    "E118",
    "Laporan cuti atau izin tidak boleh menyebut keadaan kesehatan.",
    "Hapus keterangan itu; status: cuti sudah cukup.",
)
NARRATIVE_DOTS: Final = Wording(
    "E116",
    "Catatan masih titik-titik dari contoh.",
    "Ganti dengan catatan yang benar, atau hapus baris ini.",
)
NARRATIVE_DEEP: Final = Wording(
    "E301",
    "Kutipan atau daftar di catatan ini bertingkat terlalu dalam.",
    "Pakai paling banyak {most} tingkat, atau tulis sebagai paragraf biasa.",
)
NARRATIVE_IMAGE: Final = Wording(
    "E302",
    "Gambar tidak dapat dimuat di catatan.",
    "Ganti dengan tautan: hapus tanda ! di depannya.",
)
NARRATIVE_LINK: Final = Wording(
    "E303",
    "Tautan “{typed}” bukan tautan https.",
    "Tulis alamat lengkap yang diawali https://, misalnya [nama](https://contoh.go.id).",
)
PERSONAL_DATA: Final = "Ada {name} di sini: {masked}."
