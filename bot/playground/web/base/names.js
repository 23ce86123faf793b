// What people and chats are called, their round pictures, and finding them by name.

import { el, icon } from './dom.js';
import { nameOf, state, titleOf } from './state.js';
import { say } from './words.js';

/** One of a few quiet colours, always the same for the same person or chat. */
export const tint = (id) => (id === state.bot.id ? 'bot' : (Math.abs(id) + 3 * Math.floor(Math.abs(id) / 1000)) % 5);

/** A round picture: initials, or a sign for the bot, a group, a channel. */
export function avatar(id, name) {
  const initials = name.split(/\s+/).slice(0, 2).map((word) => [...word][0]).join('');
  const isChannel = state.chats.get(id)?.chat.type === 'channel';
  const sign = id === state.bot.id ? icon('cross') : isChannel ? icon('channel') : id < 0 ? icon('group') : initials;
  return el('span', { class: `avatar tint-${tint(id)}`, 'aria-hidden': 'true' }, sign);
}

/** What kind of chat it is, in a word. */
export function kindOf(chat) {
  return say(chat.is_forum ? 'kindForum' : { supergroup: 'kindSupergroup', channel: 'kindChannel', group: 'kindGroup' }[chat.type]);
}

/** A person as a choice of the picker. */
export const personChoice = (user) => ({ id: user.id, name: nameOf(user), detail: user.username && `@${user.username}` });

/** A chat as its member sees it: with the bot itself where it is private. */
export function chatChoice({ chat }) {
  if (chat.type === 'private') return { id: chat.id, face: state.bot.id, name: state.bot.first_name, detail: say('privateChat') };
  return { id: chat.id, name: titleOf(chat), detail: kindOf(chat) };
}

const plainNames = new Map(); // making names plain costs more than searching them

/** Letters without case and accents, as people type when they search. */
export function plain(name) {
  if (!plainNames.has(name)) {
    plainNames.set(name, name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  }
  return plainNames.get(name);
}

/** Those whose name or detail holds what was typed. */
export function search(choices, typed) {
  const wanted = plain(typed.trim());
  if (!wanted) return choices;
  return choices.filter(({ name, detail }) => plain(name).includes(wanted) || plain(detail ?? '').includes(wanted));
}
