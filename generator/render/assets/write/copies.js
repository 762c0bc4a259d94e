// The list of earlier activities: a tap copies one, or all of the newest day.

import { listPlaces, pickRoutine } from "./copying.js";
import { dayText } from "./days.js";
import { saveSoon } from "./drafts.js";
import { update } from "./showing.js";
import { activities, knownReports, make, makeOption, part, state } from "./state.js";

export function showCopies() {
  const { day, all, routine } = pickRoutine(knownReports(), state.tanggal);
  const remarkOn = ({ count, day: last }) => (count > 1 ? `${count} kali, terakhir ${dayText(last)}` : dayText(last));
  part("copy").hidden = !routine.length;
  part("copy-list").replaceChildren(
    ...(all.length > 1 ? [makeItem(`Semua dari ${dayText(day)}`, `${all.length} kegiatan`, all)] : []),
    ...routine.map((one) => makeItem(one.activity.uraian, remarkOn(one), [one.activity])),
  );
  part("places").replaceChildren(...listPlaces(knownReports()).map((value) => makeOption(value)));
}

function makeItem(text, remark, copied) {
  const note = make("small", "write-copy__remark", remark);
  note.setAttribute("role", "status"); // says aloud that it was copied
  const button = make("button", "write-copy__button", make("span", "", text));
  button.type = "button";
  button.addEventListener("click", () => {
    copied.forEach((activity) => activities.add(activity));
    note.textContent = "Disalin ke bawah. Isi hasil dan jumlahnya.";
    update();
    saveSoon();
  });
  return make("li", "write-copy__item", button, note);
}
