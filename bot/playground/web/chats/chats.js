// The list of chats: people in private, groups and channels, narrowed by kind and by name.

import { $, el } from '../base/dom.js';
import { shortly } from '../base/dates.js';
import { avatar, plain } from '../base/names.js';
import { redraw, view } from '../base/redraw.js';
import { go } from '../base/route.js';
import { preview } from '../conversation/service.js';
import { state, titleOf } from '../base/state.js';
import { VirtualList } from '../base/virtual-list.js';
import { say } from '../base/words.js';
import { officeOf, roleOf } from './roles.js';

const ROW = 66; // pixels
const HEADING = 38;
let list = null;
let kind = 'all';

const isPerson = ({ chat }) => chat.type === 'private';
const SECTIONS = [
  { kind: 'people', title: 'people', holds: isPerson },
  { kind: 'groups', title: 'groups', holds: (entry) => !isPerson(entry) && entry.migrated_to == null },
];

function drawList() {
  const wanted = plain($('search').value.trim());
  const entries = [...state.chats.values()].filter(({ chat }) => !wanted || plain(titleOf(chat)).includes(wanted)
    || plain(chat.username ?? '').includes(wanted));
  const items = SECTIONS.filter((section) => kind === 'all' || kind === section.kind).flatMap((section) => {
    const rows = entries.filter(section.holds)
      .map(({ chat }) => ({ key: chat.id, height: ROW, chosen: chat.id === state.chatId }));
    return rows.length ? [{ key: section.kind, height: HEADING, heading: section.title }, ...rows] : [];
  });
  $('list-none').hidden = items.length > 0;
  $('list-none').textContent = say('noneFound');
  list.show(items);
  $('chat-list').setAttribute('aria-label', say('chats'));
  $('search').placeholder = say('search');
  for (const button of document.querySelectorAll('[data-kind]')) {
    button.setAttribute('aria-pressed', button.dataset.kind === kind);
  }
}

function describe({ key, heading }) {
  if (heading) return { title: say(heading) };
  const { chat, last } = state.chats.get(key);
  return {
    id: key, name: titleOf(chat), isOpen: key === state.chatId, unread: state.unread.get(key),
    time: last && shortly(last.date), last: last ? preview(last) : roleOf(key) ?? say('nothingYet'), office: officeOf(key),
    isClosed: state.deactivated.has(key),
  };
}

function draw({ id, title, name, isOpen, unread, time, last, isClosed, office }) {
  if (title) return el('div', { class: 'heading', role: 'presentation' }, title);
  return el('div', { class: `row ${isClosed ? 'closed' : ''}`, 'data-testid': `chat-${id}`, 'aria-selected': String(isOpen) },
    avatar(id, name),
    el('span', { class: 'row-name', dir: 'auto' }, name, office && el('span', { class: 'office' }, office)),
    el('time', { class: 'row-time' }, time),
    el('span', { class: 'row-last', dir: 'auto' }, last),
    unread && el('span', { class: 'badge', 'aria-label': say('unread', unread) }, unread > 99 ? '99+' : unread));
}

/** Put the keyboard into the list. */
export const focusList = () => $('chat-list').focus();

/** Bring the row of the open chat into sight. */
export function revealOpen() {
  const index = list.items.findIndex((item) => item.key === state.chatId);
  if (index >= 0) list.activate(index);
}

/** Begin to draw the list and to hear its search. */
export function beginChats() {
  list = new VirtualList($('chat-list'), {
    describe, draw, search: $('search'), choose: ({ key }) => go(key, key > 0 ? key : state.me),
  });
  view('list', drawList);
  $('search').addEventListener('input', () => { $('chat-list').scrollTop = 0; redraw('list'); });
  for (const button of document.querySelectorAll('[data-kind]')) {
    button.addEventListener('click', () => {
      kind = button.dataset.kind;
      $('chat-list').scrollTop = 0;
      redraw('list');
    });
  }
}

