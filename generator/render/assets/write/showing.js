// Live checks: what is wrong stands at its field, and again at the end with a way to it.

import { showFieldProblem } from "./activities.js";
import { dayText } from "./days.js";
import { isLeave } from "./rules.js";
import { activities, form, FREE, make, part, readForm, results, state, today, topField } from "./state.js";

const listeners = [];
export const onUpdate = (listener) => listeners.push(listener);

const isMissing = ({ code }) => code === "E102";
const isError = ({ code }) => code.startsWith("E");
export const isPersonal = ({ code }) => code.startsWith("E2");
export const errors = () => state.checked.problems.filter(isError);

export function update() {
  const { person, rules, tanggal } = state;
  if (!person || !tanggal) return;
  state.checked = rules.check(readForm(), { person, results: results().map(([slug]) => slug), today: today() });
  part("activities-part").hidden = isLeave(form.elements.status.value);
  part("leave-note").hidden = !isLeave(form.elements.status.value);
  showProblems();
  showState();
  for (const listener of listeners) listener();
}

// A line that appears between press and release would move the button from under the finger.
let isPressed = false;
export const updateCalmly = () => isPressed || setTimeout(update);
export function watchPresses() {
  document.addEventListener("pointerdown", () => (isPressed = true));
  for (const name of ["pointerup", "pointercancel"]) {
    document.addEventListener(name, () => {
      isPressed = false;
      updateCalmly();
    });
  }
}

// Every field that can be wrong, in the order of the form.
function listFields() {
  const [tanggal, kegiatan, ...free] = ["tanggal", "kegiatan", ...FREE].map((name) => [name, topField(name)]);
  return [tanggal, ...activities.fields(), kegiatan, ...free];
}

function showProblems() {
  const { checked, isAsked } = state;
  for (const [where, field] of listFields()) {
    const own = checked.problems.filter((one) => one.where === where && (isAsked || !isMissing(one)));
    const isTyping = field.contains(document.activeElement) && !field.classList.contains("write-field--wrong");
    showFieldProblem(field, isTyping && !isAsked ? own.filter(isPersonal) : own);
  }
}

function showState() {
  const { checked, isAsked, tanggal } = state;
  const places = listFields().map(([where]) => where);
  const wrong = errors().filter((one) => isAsked || !isMissing(one)).sort((a, b) => places.indexOf(a.where) - places.indexOf(b.where));
  const count = checked.report.kegiatan.length;
  const what = isLeave(checked.report.status) ? checked.report.status : `${count} kegiatan`;
  const say = wrong.length ? `Ada ${wrong.length} hal yang perlu diperbaiki sebelum dikirim:`
    : errors().length ? "Belum lengkap: tulis yang dikerjakan dulu." : `Siap dikirim: ${dayText(tanggal)}, ${what}.`;
  if (part("sentence").textContent !== say) part("sentence").textContent = say;
  part("state").classList.toggle("write-send__state--wrong", wrong.length > 0);
  part("problem-list").replaceChildren(...wrong.map((one) => {
    const button = make("button", "write-send__problem", `${placeText(one.where)}: ${one.message}`);
    button.type = "button";
    button.addEventListener("click", () => focusField(one.where));
    return make("li", "", button);
  }));
}

function placeText(where) {
  const [head, at, name] = where.split(".");
  if (name) return `Kegiatan ${Number(at) + 1}, ${name}`;
  return { narasi: "Catatan", tanggal: "Tanggal", kegiatan: "Kegiatan" }[head] ?? head[0].toUpperCase() + head.slice(1);
}

function focusField(where) {
  const [head, at, name] = where.split(".");
  const field = name ? activities.field(Number(at), name) : topField(head);
  field?.closest("details")?.setAttribute("open", "");
  const target = field?.querySelector("input, select, textarea") ?? form.querySelector("[name=uraian]");
  target.focus();
  target.scrollIntoView({ block: "center" });
}
