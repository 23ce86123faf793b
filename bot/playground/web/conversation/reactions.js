// Reactions to a message: those given, as chips, and the row to choose one from.

import { attempt, call } from '../base/api.js';
import { el } from '../base/dom.js';
import { closeMenu } from '../base/menu.js';
import { nameOf, state, userOf } from '../base/state.js';
import { say } from '../base/words.js';

const OFFERED = ['👍', '❤', '🔥', '👏', '😁', '🤔', '👎', '🙏'];

const given = (message) => (message.reactions ?? []).filter(({ reaction }) => reaction.emoji);
const isMine = (message, emoji) => given(message).some((one) => one.user_id === state.me && one.reaction.emoji === emoji);

/** The emoji in colours: a heart alone is drawn as a letter. */
const coloured = (emoji) => (emoji.length === 1 ? `${emoji}\uFE0F` : emoji);

/** Give a reaction, or take it back where it is already given. */
function toggle(message, emoji) {
  return attempt(call('react', {
    user_id: state.me, chat_id: message.chat.id, message_id: message.message_id,
    emoji: isMine(message, emoji) ? null : emoji,
  }));
}

/** The chips under a message; null where nobody reacted. */
export function reactionsNode(message) {
  const emojis = [...new Set(given(message).map(({ reaction }) => reaction.emoji))];
  if (!emojis.length) return null;
  return el('div', { class: 'reactions' }, emojis.map((emoji) => {
    const from = given(message).filter(({ reaction }) => reaction.emoji === emoji);
    const names = from.map((one) => nameOf(userOf(one.user_id))).join(', ');
    return el('button', { type: 'button', class: 'reaction', 'data-testid': 'reaction', title: names,
      'aria-pressed': String(isMine(message, emoji)), 'aria-label': `${emoji} ${from.length} : ${names}`,
      click: () => toggle(message, emoji) }, coloured(emoji), ' ', el('span', {}, from.length));
  }));
}

/** The row of reactions that stands above the menu of a message. */
export function reactionPicker(message) {
  return el('div', { class: 'reaction-row', role: 'group', 'aria-label': say('react') }, OFFERED.map((emoji) => el('button', {
    type: 'button', role: 'menuitemcheckbox', 'aria-checked': String(isMine(message, emoji)), 'data-testid': `react-${emoji}`,
    click: () => { closeMenu(); toggle(message, emoji); },
  }, coloured(emoji))));
}

/** Put somebody's new reaction into a message; gives the changed message. */
export function withReaction(message, { user_id: userId, reaction }) {
  const others = (message.reactions ?? []).filter((one) => one.user_id !== userId);
  return { ...message, reactions: [...others, ...reaction.map((one) => ({ user_id: userId, reaction: one }))] };
}
