// A small menu beside what it is about: opened by a button, a right click or a tap.

import { $, el, icon, stepped } from './dom.js';

const EDGE = 8; // pixels kept free at the sides of the window

/** Open a menu of `{label, icon, act, danger?, testid?}` at an element or a point; `top` stands above. */
export function openMenu(anchor, items, top = null) {
  const menu = $('popup');
  menu.replaceChildren(...[top].filter(Boolean), ...items.map(({ label, icon: sign, act, danger, testid }) => el('button', {
    type: 'button', role: 'menuitem', class: danger ? 'danger' : null, 'data-testid': testid,
    click: () => { closeMenu(); act(); },
  }, icon(sign), el('span', {}, label))));
  (document.querySelector('dialog:modal') ?? document.body).append(menu);
  menu.showPopover();
  place(menu, anchor);
  menu.querySelector('button')?.focus();
}

export const closeMenu = () => $('popup').matches(':popover-open') && $('popup').hidePopover();

function place(menu, anchor) {
  const near = anchor.getBoundingClientRect?.() ?? new DOMRect(anchor.x, anchor.y, 0, 0);
  const own = menu.getBoundingClientRect();
  const isRtl = document.documentElement.dir === 'rtl';
  const left = isRtl ? near.right - own.width : near.left;
  const below = near.bottom + 4;
  const top = below + own.height + EDGE > innerHeight ? near.top - own.height - 4 : below;
  menu.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - own.width - EDGE))}px`;
  menu.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - own.height - EDGE))}px`;
}

/** Let arrow keys move in the menu. */
export function beginMenu() {
  $('popup').addEventListener('keydown', (event) => {
    const buttons = [...$('popup').querySelectorAll('button')];
    const sideways = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key];
    const isMirrored = sideways && document.documentElement.dir === 'rtl';
    const key = sideways ? (isMirrored ? { ArrowDown: 'ArrowUp', ArrowUp: 'ArrowDown' }[sideways] : sideways) : event.key;
    const next = stepped({ key }, buttons.indexOf(document.activeElement), buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next].focus();
  });
}
