// Routine activities of earlier reports: what may be copied, and what each day must say anew.

const COPIED = ["uraian", "satuan", "rhk", "jenis", "mulai", "selesai", "lokasi"];
const DAYS = 10;
const MOST = 8;

const pickCopied = (activity) => Object.fromEntries(COPIED.filter((name) => activity[name]).map((name) => [name, activity[name]]));

// reports: day to report. Gives {day, all: the newest day's, routine: [{activity, count, day}]}.
export function pickRoutine(reports, today) {
  const days = Object.keys(reports).filter((day) => day < today && reports[day].kegiatan?.length).sort().slice(-DAYS).reverse();
  const found = new Map();
  for (const day of days) {
    for (const activity of reports[day].kegiatan) {
      const name = activity.uraian?.trim().toLowerCase();
      if (!name) continue;
      if (found.has(name)) found.get(name).count += 1;
      else found.set(name, { activity: pickCopied(activity), count: 1, day });
    }
  }
  const routine = [...found.values()].sort((a, b) => b.count - a.count || (a.day < b.day ? 1 : -1)).slice(0, MOST);
  return { day: days[0], all: (reports[days[0]]?.kegiatan ?? []).map(pickCopied), routine };
}

export const listPlaces = (reports) =>
  [...new Set(Object.values(reports).flatMap(({ kegiatan }) => (kegiatan ?? []).map(({ lokasi }) => lokasi)))].filter(Boolean).sort();
