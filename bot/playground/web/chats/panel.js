// The panel beside the conversation: about the chat, or the simulator's tools; on a phone a dialog.

import { $ } from '../base/dom.js';

const WIDE = matchMedia('(min-width: 1160px)');
const KEPT = 'confrere-panel'; // in the browser's storage: which half was open on a wide page

/** Open the panel at `about` or `tools`. */
export function openPanel(half) {
  for (const tab of document.querySelectorAll('[data-half]')) {
    const isChosen = tab.dataset.half === half;
    $(tab.dataset.half).hidden = !isChosen;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
  }
  if (!$('panel').open) {
    if (WIDE.matches) $('panel').show();
    else $('panel').showModal();
  }
  document.body.classList.add('with-panel');
  if (WIDE.matches) localStorage.setItem(KEPT, half);
}

function closePanel() {
  $('panel').close();
}

/** Let the panel be opened, closed and moved between column and dialog. */
export function beginPanel() {
  $('tools-open').addEventListener('click', () => openPanel('tools'));
  $('bar-clock').addEventListener('click', () => openPanel('tools'));
  $('about-open').addEventListener('click', () => openPanel('about'));
  $('panel-close').addEventListener('click', () => {
    if (WIDE.matches) localStorage.setItem(KEPT, '');
    closePanel();
  });
  $('panel').addEventListener('close', () => document.body.classList.remove('with-panel'));
  $('panel').addEventListener('click', (event) => { if (event.target === $('panel') && !WIDE.matches) closePanel(); });
  for (const tab of document.querySelectorAll('[data-half]')) {
    tab.addEventListener('click', () => openPanel(tab.dataset.half));
    tab.addEventListener('keydown', (event) => {
      if (!['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
      const other = tab.nextElementSibling ?? tab.previousElementSibling;
      openPanel(other.dataset.half);
      other.focus();
    });
  }
  WIDE.addEventListener('change', () => { if ($('panel').open) closePanel(); });
  const kept = localStorage.getItem(KEPT) ?? 'tools';
  if (WIDE.matches && kept) {
    $('panel').open = true; // unlike show(), this leaves the keyboard at the beginning of the page
    openPanel(kept);
  }
}

