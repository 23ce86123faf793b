// Where we are: the address holds #chat/person/topic, so that back, forward and reload work.

import { isPhone } from './dom.js';
import { membersOf, state } from './state.js';
import { speak } from './words.js';

/** Open a chat as a person; `arrived` is called with the hash change, or at once the first time. */
export function go(chatId, me, threadId = null) {
  const hash = `#${chatId ?? ''}/${me}${threadId ? `/${threadId}` : ''}`;
  if (location.hash !== hash) location.hash = hash;
}

/** Read the address into the state: the chat, the person, the topic, the language. */
export function readAddress() {
  const [chat, person, thread] = location.hash.slice(1).split('/').map(Number);
  const first = state.people.keys().next().value;
  state.chatId = state.chats.has(chat) ? chat : null;
  if (!state.chatId && !location.hash && !isPhone()) state.chatId = first;
  state.me = playerAt(person, first);
  const topics = state.chats.get(state.chatId)?.topics ?? [];
  state.threadId = topics.some((topic) => topic.message_thread_id === thread) ? thread : null;
  speak(state.people.get(state.me)?.language_code);
  markRead();
}

/** Forget that messages of the open chat and topic were not seen. */
export function markRead() {
  state.unread.delete(state.chatId);
  state.unread.delete(`${state.chatId}/${state.threadId ?? ''}`);
}

function playerAt(person, first) {
  if (state.chatId > 0) return state.chatId;
  if (state.people.has(person)) return person;
  return membersOf(state.chatId).find(({ user_id: id }) => state.people.has(id))?.user_id ?? first;
}
