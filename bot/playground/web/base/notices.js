// Short notices over the page: toasts, alerts, and what a screen reader is told.

import { $ } from './dom.js';

let timer = null;

/** Show a sentence for as long as it takes to read. */
export function toast(text) {
  const node = $('toast');
  // A dialog stands above all else: the sentence goes into the one that is open.
  (document.querySelector('dialog:modal') ?? document.body).append(node);
  node.textContent = text;
  node.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(hide, Math.max(3500, text.length * 60));
}

function hide() {
  $('toast').hidden = true;
  document.body.append($('toast'));
}

/** Show a text that waits for OK. */
export function alertWith(text) {
  $('alert-text').textContent = text;
  $('alert').showModal();
}

/** Have a screen reader say something. */
export function announce(text) {
  $('live').textContent = text;
}

/** Let a press put the toast away, also when its dialog closes under it. */
export function beginNotices() {
  $('toast').addEventListener('click', hide);
  document.addEventListener('close', (event) => {
    if (event.target.contains($('toast'))) document.body.append($('toast'));
  }, true);
}
