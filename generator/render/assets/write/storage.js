// What stays on this phone: who writes, drafts, and what was sent. Nothing here is ever sent.

const HISTORY = 15; // reports kept to copy from

export function openStorage(root) {
  const name = (what) => `jejak-tulis ${root} ${what}`;
  const read = (what, fallback) => {
    try {
      return JSON.parse(localStorage.getItem(name(what))) ?? fallback;
    } catch {
      return fallback; // private mode, or somebody else's text
    }
  };
  const write = (what, value) => {
    try {
      if (value === null) localStorage.removeItem(name(what));
      else localStorage.setItem(name(what), JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  };
  const draftName = (pegawai, tanggal) => `draf ${pegawai} ${tanggal}`;
  return {
    readLast: () => read("terakhir", {}),
    writeLast: (last) => write("terakhir", last),
    readDraft: ({ pegawai, tanggal }) => read(draftName(pegawai, tanggal), null),
    writeDraft: (draft) => write(draftName(draft.pegawai, draft.tanggal), draft),
    removeDraft: ({ pegawai, tanggal }) => write(draftName(pegawai, tanggal), null),
    readSent: (pegawai) => read(`terkirim ${pegawai}`, {}),
    writeSent: (report) => {
      const sent = { ...read(`terkirim ${report.pegawai}`, {}), [report.tanggal]: report };
      const newest = Object.keys(sent).sort().slice(-HISTORY);
      return write(`terkirim ${report.pegawai}`, Object.fromEntries(newest.map((day) => [day, sent[day]])));
    },
  };
}
