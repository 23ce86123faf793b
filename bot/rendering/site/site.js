/* Search in this folder's words.js, and copying: what needs a script stays hidden without one. */
(function () {
  "use strict";

  const TITLE = 3, ASKED = 2, SAID = 1;

  /* One spelling for all: no accents, no Arabic vowels, one alif, no joined article. */
  function plain(text) {
    return text.toLowerCase().normalize("NFD")
      .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640\u2066-\u2069\u200e\u200f]/g, "")
      .replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/ؤ/g, "و").replace(/ئ/g, "ي");
  }

  function wordsOf(text) {
    const found = plain(text).match(/[\p{L}\p{N}]+/gu) || [];
    return found.map(function (word) {
      const bare = word.replace(/^[وف]?(?:[بك]?ال|لل)(?=..)/, "");
      return bare.length > 2 ? bare : word;
    });
  }

  /* 1 for the same word, less for one that begins so, 0 for another. */
  function likeness(asked, word) {
    if (asked === word) return 1;
    if (asked.length >= 4 && word.startsWith(asked)) return 0.8;
    if (word.length >= 4 && asked.startsWith(word)) return 0.6;
    return 0;
  }

  function entries() {
    return (window.SITE_WORDS || []).map(function (one) {
      const known = new Map();
      [[one.said, SAID], [one.asked, ASKED], [one.title, TITLE]].forEach(function (part) {
        wordsOf(part[0]).forEach(function (word) { known.set(word, part[1]); });
      });
      return { title: one.title, href: one.href, known: known };
    });
  }

  function found(all, question) {
    const asked = Array.from(new Set(wordsOf(question)));
    const scores = all.map(function () { return 0; });
    asked.forEach(function (word) {
      const each = all.map(function (one) {
        let best = 0;
        one.known.forEach(function (weight, known) { best = Math.max(best, weight * likeness(word, known)); });
        return best;
      });
      const holders = each.filter(Boolean).length;
      const rarity = holders ? Math.log(1 + all.length / holders) : 0;
      each.forEach(function (best, place) { scores[place] += best * rarity; });
    });
    const most = Math.max.apply(null, scores);
    return all.map(function (one, place) { return { one: one, score: scores[place] }; })
      .filter(function (each) { return each.score > 0 && each.score >= most * 0.5; })
      .sort(function (a, b) { return b.score - a.score; })
      .slice(0, 8)
      .map(function (each) { return each.one; });
  }

  window.siteSearch = function (question) { return found(entries(), question); };

  document.querySelectorAll("form.search").forEach(function (form) {
    const field = form.querySelector("input");
    const list = form.querySelector("ul");
    const status = form.querySelector("[role=status]");
    const all = entries();
    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    field.addEventListener("input", function () {
      list.replaceChildren();
      const shown = field.value.trim().length > 1 ? found(all, field.value) : [];
      shown.forEach(function (one) {
        const item = document.createElement("li"), link = document.createElement("a");
        link.href = one.href;
        link.textContent = one.title;
        item.append(link);
        list.append(item);
      });
      status.textContent = field.value.trim().length < 2 ? "" : shown.length ? "" : form.dataset.none;
    });
  });

  document.querySelectorAll("button[data-copies]").forEach(function (button) {
    const said = button.textContent;
    button.hidden = false;
    button.addEventListener("click", function () {
      const text = document.getElementById(button.dataset.copies);
      const done = function () {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = said; }, 3000);
      };
      const selected = function () {
        window.getSelection().selectAllChildren(text);
        if (document.execCommand("copy")) done();
      };
      if (navigator.clipboard) navigator.clipboard.writeText(text.textContent).then(done, selected);
      else selected();
    });
  });
})();
