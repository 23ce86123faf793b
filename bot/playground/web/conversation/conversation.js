// The open conversation: days, messages and albums in order, redrawn only where they changed.

import { dayKey, dayLabel } from '../base/dates.js';
import { $, el } from '../base/dom.js';
import { messageNode } from './message.js';
import { avatar } from '../base/names.js';
import { view } from '../base/redraw.js';
import { serviceText } from './service.js';
import { isPrivate, openEntry, openMessages, state } from '../base/state.js';
import { say, spoken } from '../base/words.js';

const RUN = 600; // seconds within which messages of one person form one block
const SHOWN = 400; // messages kept on the page
const NEAR = 120; // pixels from the end within which the reader stays at the end

let follows = false; // the next drawing goes to the end
let isAtEnd = true;

// A picture that comes or a fold that opens makes a message taller once it is drawn.
const grows = new ResizeObserver(toEnd);

function toEnd() {
  const box = $('messages');
  if (isAtEnd) box.scrollTop = box.scrollHeight;
}

/** Go to the end with the next drawing. */
export function followEnd() {
  follows = true;
}

function drawConversation() {
  if (!state.chatId) return;
  const box = $('messages');
  const old = new Map([...box.children].map((node) => [node.dataset.key, node]));
  const items = wantedItems();
  items.forEach((item, index) => {
    const signature = JSON.stringify([item, spoken(), state.me, openEntry()?.pinned]);
    let node = old.get(item.key);
    old.delete(item.key);
    if (node?.signature !== signature) {
      const fresh = item.day ? el('p', { class: 'chip' }, el('span', {}, item.day)) : messageNode(item);
      fresh.dataset.key = item.key;
      fresh.signature = signature;
      if (node) replaceQuietly(node, fresh);
      grows.observe(fresh);
      node = fresh;
    }
    if (box.children[index] !== node) box.insertBefore(node, box.children[index] ?? null);
  });
  old.forEach((node) => node.remove());
  if (!items.length) box.replaceChildren(emptyCard());
  isAtEnd ||= follows;
  follows = false;
  toEnd();
}

/** Put the changed message in the place of the old one: pictures and the keyboard's place stay. */
function replaceQuietly(node, fresh) {
  for (const image of fresh.querySelectorAll('img')) {
    const loaded = [...node.querySelectorAll('img')].find((one) => one.src === image.src);
    if (loaded) image.replaceWith(loaded);
  }
  const buttons = [...node.querySelectorAll('button')];
  const position = buttons.indexOf(document.activeElement);
  node.replaceWith(fresh);
  if (position >= 0) [...fresh.querySelectorAll('button')].at(Math.min(position, fresh.querySelectorAll('button').length - 1))?.focus();
}

/** Days, messages and albums in order; each says where it stands in its author's run. */
function wantedItems() {
  const items = [];
  let last = null;
  for (const message of openMessages().slice(-SHOWN)) {
    const key = `day-${dayKey(message.date)}`;
    if (!last || dayKey(last.messages[0].date) !== dayKey(message.date)) {
      items.push({ key, day: dayLabel(message.date) });
      last = null;
    }
    if (last && message.media_group_id && last.messages[0].media_group_id === message.media_group_id) {
      last.messages.push(message);
      continue;
    }
    const goesOn = last && !serviceText(message) && !serviceText(last.messages[0])
      && last.messages[0].from?.id === message.from?.id && message.date - last.messages[0].date < RUN;
    if (goesOn) last.ends = false;
    last = { key: `message-${message.message_id}`, messages: [message], begins: !goesOn, ends: true };
    items.push(last);
  }
  return items;
}

function emptyCard() {
  if (!isPrivate()) return el('p', { class: 'chip' }, el('span', {}, say('nothingYet')));
  return el('section', { class: 'card' }, avatar(state.bot.id, ''),
    el('h2', {}, say('about')),
    el('p', { dir: 'auto' }, state.bot.description || state.bot.first_name));
}

/** Begin to draw, and keep a reader who is at the end there when the window or a keyboard changes. */
export function beginConversation() {
  view('conversation', drawConversation);
  const box = $('messages');
  box.addEventListener('scroll', () => {
    const below = box.scrollHeight - box.scrollTop - box.clientHeight;
    isAtEnd = below < NEAR;
    $('to-end').hidden = below < 300;
  });
  new ResizeObserver(toEnd).observe(box);
  $('to-end').addEventListener('click', () => box.scrollTo({ top: box.scrollHeight, behavior: 'smooth' }));
}
