// Small pieces of the page: elements, icons, the direction of a text.

import { spoken } from './words.js';

export const $ = (id) => document.getElementById(id);
export const isPhone = () => matchMedia('(max-width: 719px)').matches;

/** Make an element; a function among the attributes listens to the event of its name. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  // Strings become text nodes: nothing that a person or the bot wrote is ever read as HTML.
  node.append(...children.flat().filter((child) => child || child === 0));
  return node;
}

/** Draw one of the icons of index.html. */
export function icon(name, className = 'icon') {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** The side a text begins at: that of its first letter, names set apart and mentions left out. */
export function direction(text) {
  const letters = text.replace(/[\u2066-\u2068][^\u2069]*\u2069?|@\w+/g, '') || text;
  const first = letters.match(/\p{L}/u);
  if (!first) return spoken() === 'ar' ? 'rtl' : 'ltr';
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(first[0]) ? 'rtl' : 'ltr';
}

/** Let an element inside a text be pressed like a button, with the keyboard too. */
export function pressable(node, action) {
  node.setAttribute('role', 'button');
  node.tabIndex = 0;
  node.addEventListener('click', action);
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); action(event); }
  });
  return node;
}

/** The place among `count` that an arrow key, Home or End leads to; null for any other key. */
export function stepped(event, index, count) {
  const place = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: count - 1 }[event.key];
  return place === undefined ? null : Math.max(0, Math.min(count - 1, place));
}
