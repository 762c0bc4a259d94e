// A button beside each activity of a person's month: its line for BKN's e-Kinerja, ready to paste.
// The eight fields are read off the page; aggregate/ekinerja_rows.py makes the same for a file.
(function () {
  "use strict";
  var LABEL = "Salin untuk e-Kinerja";
  var RESULT_SIGN = "; hasil: ";
  var LINE_LENGTH = 255;
  var HOURS = /(?:^|· )(\d\d)\.(\d\d)(?:–(\d\d)\.(\d\d))?/;

  function oneLine(text) {
    return text.trim().split(/\s+/).join(" ");
  }

  function textOf(node) {
    return node ? oneLine(node.textContent) : "";
  }

  // "1.234,5 laporan": a whole number for the form, its satuan, and whether it could not be one.
  function splitAmount(text) {
    var number = text.split(" ")[0];
    var isWhole = /^\d+(\.\d{3})*$/.test(number);
    return {
      number: isWhole ? number.replace(/\./g, "") : "",
      unit: text.slice(number.length).trim(),
      isCut: number !== "" && !isWhole,
    };
  }

  function outcomeOf(activity) {
    var whole = activity.querySelector(".activity__outcome");
    if (!whole) return "";
    var copy = whole.cloneNode(true);
    Array.prototype.forEach.call(copy.querySelectorAll("span, b"), function (part) {
      part.remove();
    });
    var text = oneLine(copy.textContent);
    return whole.querySelector("b") ? text.replace(/^, ?/, "") : text;
  }

  function lineOf(activity) {
    var meta = activity.querySelector(".activity__meta");
    var deed = textOf(activity.querySelector(".activity__deed"));
    var outcome = outcomeOf(activity);
    var whole = deed + RESULT_SIGN + outcome;
    var amount = splitAmount(textOf(activity.querySelector(".activity__outcome b")));
    var hours = HOURS.exec(meta.textContent) || [];
    var links = meta.querySelectorAll("a[rel]");
    var fields = [
      textOf(meta.querySelector("a[href*='hasil/']:not([rel])")),
      activity.closest(".day").id,
      hours[1] ? hours[1] + ":" + hours[2] : "",
      hours[3] ? hours[3] + ":" + hours[4] : "",
      outcome && Array.from(whole).length <= LINE_LENGTH ? whole : deed,
      amount.number,
      amount.unit,
      links.length ? links[0].getAttribute("href") : "",
    ];
    var left = [];
    if (amount.isCut) left.push("isi sendiri Realisasi, jumlahnya bukan bilangan bulat");
    if (links.length > 1) left.push("hanya tautan bukti pertama");
    return { text: fields.join("\t"), left: left };
  }

  // Also where the site is served without https, as in an office of one computer.
  function copyBySelection(text) {
    var field = document.createElement("textarea");
    field.className = "visually-hidden";
    field.value = text;
    document.body.appendChild(field);
    field.select();
    var isCopied = document.execCommand("copy");
    field.remove();
    return isCopied;
  }

  function copy(text) {
    if (!navigator.clipboard) return Promise.resolve(copyBySelection(text));
    return navigator.clipboard.writeText(text).then(
      function () {
        return true;
      },
      function () {
        return copyBySelection(text);
      }
    );
  }

  function addButton(activity) {
    var line = document.createElement("p");
    var button = document.createElement("button");
    var status = document.createElement("span");
    line.className = "activity__copy";
    button.type = "button";
    button.className = "activity__copy-button";
    button.textContent = LABEL;
    status.setAttribute("role", "status");
    button.addEventListener("click", function () {
      var made = lineOf(activity);
      copy(made.text).then(function (isCopied) {
        status.textContent = isCopied ? ["Tersalin"].concat(made.left).join("; ") + "." : "Belum tersalin.";
      });
    });
    line.appendChild(button);
    line.appendChild(document.createTextNode(" "));
    line.appendChild(status);
    activity.appendChild(line);
  }

  Array.prototype.forEach.call(document.querySelectorAll(".day .activity"), addButton);
})();
