// Sending on: a message to another chat, a shared link, the bot into a group.

import { attempt, call } from '../base/api.js';
import { fill } from './field.js';
import { prefill } from './drafts.js';
import { chatChoice } from '../base/names.js';
import { pick } from '../base/picker.js';
import { go } from '../base/route.js';
import { isMember, state } from '../base/state.js';
import { say } from '../base/words.js';

/** The chats that the person is in, their own with the bot first. */
function places() {
  const own = state.chats.get(state.me);
  const groups = [...state.chats.values()].filter(({ chat, migrated_to: grown }) => (
    chat.type !== 'private' && !grown && isMember(chat.id, state.me)));
  return [own, ...groups].map(chatChoice);
}

/** Forward the messages of an album, or a single one, to a chat of the person's choice. */
export async function forward(messages) {
  const target = await pick(say('forwardTo'), places());
  if (target === null) return;
  for (const message of messages) {
    const sent = await attempt(call('forward', {
      user_id: state.me, from_chat_id: message.chat.id, message_id: message.message_id, chat_id: target,
    }));
    if (!sent) return; // the reason was told; the rest would fail alike
  }
  go(target, state.me);
}

/** Put a text, ready to be sent, into a chat of the person's choice. */
export async function shareText(text) {
  const target = await pick(say('forwardTo'), places());
  if (target === null) return;
  write(target, text);
}

/** Open a chat with a text ready to be sent. */
export function write(target, text) {
  if (target === state.chatId) return fill(text);
  prefill(target, text);
  return go(target, state.me);
}

/** Let the person choose where an inline query begins; gives the chat, or null. */
export const chatForInline = () => pick(say('chooseTarget'), places());

/** Add the bot to a group of the person's choice, as its startgroup link does. */
export async function startInGroup(payload) {
  const target = await pick(say('chooseGroup'), places().filter(({ id }) => id < 0));
  if (target === null) return;
  const isThere = isMember(target, state.bot.id);
  if (!isThere && !await attempt(call('join', { chat_id: target, user_id: state.bot.id }))) return;
  go(target, state.me);
  const text = `/start@${state.bot.username} ${payload}`.trim();
  await attempt(call('message', { chat_id: target, user_id: state.me, text }));
}
