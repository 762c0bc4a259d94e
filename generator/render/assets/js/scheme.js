// Light or dark: as the device says, unless the reader chose. Runs in <head>, before the first paint.
(function () {
  "use strict";
  var KEY = "jejak-tampilan";
  var CHOICES = [
    ["", "ikuti perangkat"],
    ["default", "terang"],
    ["slate", "gelap"],
  ];
  var root = document.documentElement;
  var current = 0;

  function read() {
    try {
      return localStorage.getItem(KEY) || "";
    } catch (_) {
      return ""; // storage is closed to us: the choice lasts for one page
    }
  }

  function write(scheme) {
    try {
      if (scheme) localStorage.setItem(KEY, scheme);
      else localStorage.removeItem(KEY);
    } catch (_) {
      /* see read() */
    }
  }

  function apply() {
    var scheme = CHOICES[current][0];
    if (scheme) root.setAttribute("data-md-color-scheme", scheme);
    else root.removeAttribute("data-md-color-scheme");
  }

  function label(buttons) {
    buttons.forEach(function (button) {
      button.textContent = "Tampilan: " + CHOICES[current][1];
      button.hidden = false;
    });
  }

  var kept = read();
  CHOICES.forEach(function (choice, place) {
    if (choice[0] === kept) current = place;
  });
  apply();
  root.classList.replace("no-js", "js");

  document.addEventListener("DOMContentLoaded", function () {
    var buttons = Array.prototype.slice.call(document.querySelectorAll("[data-scheme-switch]"));
    label(buttons);
    buttons.forEach(function (button) {
      button.addEventListener("click", function () {
        current = (current + 1) % CHOICES.length;
        write(CHOICES[current][0]);
        apply();
        label(buttons);
      });
    });
  });
})();
