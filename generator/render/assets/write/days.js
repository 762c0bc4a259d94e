// Dates of the office: its own "today", its working days, and when a report is due.

const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const WEEKDAYS = "Minggu Senin Selasa Rabu Kamis Jumat Sabtu".split(" ");
const DAY = 86400000;

const dateOf = (iso) => new Date(`${iso}T00:00:00Z`);
export const addDays = (iso, count) => new Date(dateOf(iso).getTime() + count * DAY).toISOString().slice(0, 10);
export const dayText = (iso) => {
  const date = dateOf(iso);
  return `${WEEKDAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
};

// What the clock of the office shows, wherever the phone is: "2026-10-30T08:15".
export function officeNow({ zona, hari_ini }) {
  if (hari_ini) return `${hari_ini}T23:59`; // an example office stands still
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zona, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  });
  const part = Object.fromEntries(format.formatToParts(new Date()).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

export function makeCalendar(office) {
  const isWorking = (iso) => {
    if (office.masuk.includes(iso)) return true;
    return office.hari_kerja.includes((dateOf(iso).getUTCDay() + 6) % 7) && !(iso in office.libur);
  };
  const dueAt = (iso) => {
    let [due, left] = [iso, office.batas.hari];
    while (left > 0) {
      due = addDays(due, 1);
      if (isWorking(due)) left -= 1;
    }
    return `${due}T${office.batas.jam}`;
  };
  return { isWorking, dueAt };
}

export const isInService = (person, iso) => person.mulai <= iso && (!person.selesai || iso <= person.selesai);

export const unitOn = (person, iso) =>
  (person.riwayat ?? []).find(([, from, to]) => (!from || from <= iso) && (!to || iso <= to))?.[0] ?? person.unit;

// The days to offer, newest first: today always, and recent working days without a report.
export function pickDays(office, person, filed, now) {
  const { isWorking, dueAt } = makeCalendar(office);
  const today = now.slice(0, 10);
  const back = Array.from({ length: 30 }, (_, count) => addDays(today, -count));
  const open = back.filter((day) => day !== today && day >= office.mulai && isWorking(day) && isInService(person, day) && !filed.has(day));
  return [today, ...open.slice(0, 4)].map((day) => ({ day, isFiled: filed.has(day), remark: remarkOn(day, today, filed, dueAt, now) }));
}

function remarkOn(day, today, filed, dueAt, now) {
  const word = day === today ? "hari ini" : day === addDays(today, -1) ? "kemarin" : "";
  const due = dueAt(day);
  const time = due.slice(11).replace(":", ".");
  const when = due.startsWith(today) ? `tenggat hari ini pukul ${time}` : due < now ? "lewat tenggat" : "";
  const state = filed.has(day) ? "sudah ada laporan" : day === today ? "" : when || "belum ada laporan";
  return [word, state].filter(Boolean).join(" · ");
}
