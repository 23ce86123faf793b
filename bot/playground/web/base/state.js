// What the page knows of the playground's world, and what follows from it.

import { call } from './api.js';
import { holding } from './hold.js';
import { redraw } from './redraw.js';

export const state = {
  bot: {}, people: new Map(), roles: new Map(), chats: new Map(), // as the server tells it
  blocked: new Set(), deactivated: new Set(),
  me: null, chatId: null, threadId: null, messages: new Map(), commands: [], // what is open
  unread: new Map(), // chat, or chat/topic -> messages not seen yet
  clock: 0, // milliseconds the server's clock is ahead of ours
};

const ABSENT = ['left', 'kicked'];
const LATER = 300; // milliseconds in which several pieces of news make one request

export const nameOf = (user) => [user?.first_name, user?.last_name].filter(Boolean).join(' ');
export const titleOf = (chat) => chat.title || nameOf(chat);
export const fromBot = (message) => message.from?.id === state.bot.id;
export const textOf = (message) => message.text ?? message.caption ?? '';
export const openEntry = () => state.chats.get(state.chatId);
export const isPrivate = () => state.chatId > 0;
export const isForum = () => Boolean(openEntry()?.chat.is_forum);
export const isAdministrator = (status) => ['creator', 'administrator'].includes(status);

/** The status of somebody in a chat: `left` for a stranger. */
export function statusOf(chatId, userId) {
  return state.chats.get(chatId)?.members.find((member) => member.user_id === userId)?.status ?? 'left';
}

export const isMember = (chatId, userId) => !ABSENT.includes(statusOf(chatId, userId));

/** Who is in a chat, as `{user_id, status}`. */
export function membersOf(chatId) {
  const members = state.chats.get(chatId)?.members ?? [];
  return members.filter((member) => !ABSENT.includes(member.status));
}

/** A person or the bot; a stranger has no name. */
export function userOf(userId) {
  return userId === state.bot.id ? state.bot : state.people.get(userId) ?? { id: userId };
}

/** The messages that are read together: those of the open topic, or of the whole chat. */
export function openMessages() {
  const all = [...state.messages.values()];
  if (!isForum()) return all;
  return all.filter((message) => (message.message_thread_id ?? null) === state.threadId);
}

/** The fields that say who acts and where. */
export function here() {
  const place = { user_id: state.me, chat_id: state.chatId };
  return state.threadId ? { ...place, message_thread_id: state.threadId } : place;
}

/** Fetch everything but the messages. */
export const loadState = () => holding(async () => {
  const fresh = await call('state');
  state.bot = fresh.bot;
  state.blocked = new Set(fresh.blocked);
  state.deactivated = new Set(fresh.deactivated);
  state.roles = new Map(Object.entries(fresh.roles ?? {}).map(([id, role]) => [Number(id), role]));
  state.clock = fresh.now * 1000 - Date.now();
  state.people = new Map(fresh.people.filter((user) => !user.is_bot).map((user) => [user.id, user]));
  state.chats = new Map(fresh.chats.map((entry) => [entry.chat.id, entry]));
  redraw();
});

let timer = null;

/** Fetch the state soon, once for all that happens until then; calls back with a failure. */
export function loadStateLater(failed) {
  timer ??= setTimeout(() => { timer = null; loadState().catch(failed); }, LATER);
}

/** Count a message that nobody has seen. */
export function countUnread(message) {
  const keys = [message.chat.id];
  if (message.chat.is_forum) keys.push(`${message.chat.id}/${message.message_thread_id ?? ''}`);
  keys.forEach((key) => state.unread.set(key, (state.unread.get(key) ?? 0) + 1));
}
