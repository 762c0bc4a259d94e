// The list of activities: cards that are added, removed, moved with a thumb, read and filled.

import { defaultKind } from "./canonical.js";

const NAMES = ["uraian", "hasil", "jumlah", "satuan", "rhk", "jenis", "mulai", "selesai", "lokasi", "bukti", "kendala"];
const FOLDED = ["mulai", "selesai", "lokasi", "bukti", "kendala", "jenis"];

export const fieldOf = (within, name) => within.querySelector(`[data-field="${name}"]`);
const inputOf = (card, name) => card.querySelector(`[name="${name}"]`);
export const isBlank = (activity) => Object.values(activity).every((value) => !String(value ?? "").trim());

const option = (value, text) => Object.assign(document.createElement("option"), { value, textContent: text });

// Problems of a field: the first is shown; a note (W…) is quieter than what must be put right.
export function showFieldProblem(field, problems) {
  const line = field.querySelector("[data-problem]");
  const input = field.querySelector("input, select, textarea");
  const worst = problems.find(({ code }) => code.startsWith("E")) ?? problems[0];
  line.hidden = !worst;
  const isWrong = Boolean(worst?.code.startsWith("E"));
  // A note says how something was read: the form writes it so, there is nothing to type.
  line.textContent = isWrong ? `${worst.message} ${worst.hint}` : worst?.message ?? "";
  field.classList.toggle("write-field--wrong", isWrong);
  if (isWrong) input?.setAttribute("aria-invalid", "true");
  else input?.removeAttribute("aria-invalid");
}

// Tells the form by events: "moved", and "removed" with what it takes to bring a card back.
export function makeActivities(list, template) {
  let count = 0; // cards ever made: their fields' ids
  let groups = []; // planned results: [label, [[slug, name]]]

  const tell = (name, detail) => list.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  const cards = () => [...list.children];

  function label(card) {
    count += 1;
    for (const field of card.querySelectorAll("[data-field]")) {
      const input = field.querySelector("input, select, textarea");
      const line = field.querySelector("[data-problem]");
      input.id = `kegiatan-${count}-${input.name}`;
      line.id = `${input.id}-masalah`;
      field.querySelector("label").htmlFor = input.id;
      input.setAttribute("aria-describedby", line.id);
    }
  }

  function renumber() {
    cards().forEach((card, at, all) => {
      card.querySelector("[data-number]").textContent = at + 1;
      const about = `kegiatan ${at + 1}`;
      for (const [name, word] of [["up", "Naikkan"], ["down", "Turunkan"], ["remove", "Hapus"]]) {
        card.querySelector(`[data-${name}]`).setAttribute("aria-label", `${word} ${about}`);
      }
      for (const name of ["up", "down"]) card.querySelector(`[data-${name}]`).hidden = all.length < 2;
      card.querySelector("[data-up]").disabled = at === 0;
      card.querySelector("[data-down]").disabled = at === all.length - 1;
    });
  }

  function offerResults(card) {
    const select = inputOf(card, "rhk");
    const chosen = select.value;
    const offered = groups.flatMap(([, results]) => results.map(([slug]) => slug));
    const parts = groups.map(([name, results]) => {
      const group = Object.assign(document.createElement("optgroup"), { label: name });
      group.append(...results.map(([slug, text]) => option(slug, text)));
      return group;
    });
    if (chosen && !offered.includes(chosen)) parts.unshift(option(chosen, chosen));
    select.replaceChildren(select.options[0], ...parts);
    select.value = chosen;
  }

  function set(card, typed) {
    // What a record resolved is left to the form again, so that it follows the planned result.
    const values = { ...typed, jenis: typed.jenis === defaultKind(typed.rhk) ? "" : typed.jenis };
    for (const name of NAMES) {
      const value = Array.isArray(values[name]) ? values[name].join("\n") : String(values[name] ?? "");
      const input = inputOf(card, name);
      if (input.tagName === "SELECT" && value && ![...input.options].some((one) => one.value === value)) input.append(option(value, value));
      input.value = value;
    }
    card.querySelector("[data-more]").open = FOLDED.some((name) => inputOf(card, name).value);
  }

  function add(values = {}) {
    const last = cards().at(-1);
    if (last && !isBlank(values) && isBlank(readCard(last))) {
      set(last, values);
      return last;
    }
    const card = template.content.firstElementChild.cloneNode(true);
    label(card);
    list.append(card);
    offerResults(card);
    set(card, values);
    renumber();
    return card;
  }

  function move(card, step) {
    const neighbour = step < 0 ? card.previousElementSibling : card.nextElementSibling;
    if (!neighbour) return;
    if (step < 0) neighbour.before(card);
    else neighbour.after(card);
    renumber();
    const button = card.querySelector(step < 0 ? "[data-up]" : "[data-down]");
    (button.disabled ? card.querySelector(".write-activity__title") : button).focus();
    card.scrollIntoView({ block: "nearest" });
    tell("moved");
  }

  function remove(card) {
    const at = cards().indexOf(card);
    const values = readCard(card);
    const neighbour = card.nextElementSibling ?? card.previousElementSibling;
    card.remove();
    if (!cards().length) add();
    renumber();
    (neighbour ?? cards()[0]).querySelector(".write-activity__title").focus();
    tell("removed", { values, at });
    tell("moved");
  }

  function restore(values, at) {
    const card = add(values);
    const before = cards()[at];
    if (before && before !== card) before.before(card);
    renumber();
    card.querySelector(".write-activity__title").focus();
    tell("moved");
  }

  const readCard = (card) => Object.fromEntries(NAMES.map((name) => [name, inputOf(card, name).value]));

  list.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const card = event.target.closest("[data-activity]");
    if (!button || !card) return;
    if ("up" in button.dataset) move(card, -1);
    else if ("down" in button.dataset) move(card, 1);
    else if ("remove" in button.dataset) remove(card);
  });

  return {
    add,
    restore,
    read: () => cards().map(readCard),
    fill: (activities) => {
      list.replaceChildren();
      (activities?.length ? activities : [{}]).forEach((values) => add(values));
    },
    offer: (found) => {
      groups = found;
      cards().forEach(offerResults);
    },
    field: (at, name) => {
      const card = cards()[at];
      return card ? fieldOf(card, name) : null;
    },
    fields: () => cards().flatMap((card, at) => NAMES.map((name) => [`kegiatan.${at}.${name}`, fieldOf(card, name)])),
  };
}
