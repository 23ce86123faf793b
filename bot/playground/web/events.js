// What the stream tells, brought into the state; what is on the page follows.

import { attempt, call, tell } from './base/api.js';
import { followEnd } from './conversation/conversation.js';
import { $ } from './base/dom.js';
import { setTyping } from './chats/header.js';
import { holding } from './base/hold.js';
import { onInlineAnswer } from './writing/inline.js';
import { onAnswer } from './conversation/keyboard.js';
import { announce } from './base/notices.js';
import { withReaction } from './conversation/reactions.js';
import { redraw } from './base/redraw.js';
import { setDraft } from './writing/sending.js';
import { authorOf, body } from './conversation/service.js';
import { countUnread, fromBot, isForum, loadStateLater, state } from './base/state.js';
import { applyTopic } from './chats/topics.js';

const KNOWN_TO_PANEL = ['new_chat_members', 'left_chat_member', 'new_chat_title'];

const HEARD = {
  message: (event, isOpen) => onMessage(event.message, true, isOpen),
  edit: (event, isOpen) => onMessage(event.message, false, isOpen),
  delete: onDelete,
  unpin: onUnpin,
  reaction: onReaction,
  typing: (event, isOpen) => isOpen && setTyping(true),
  callback_answer: onAnswer,
  inline_answer: onInlineAnswer,
  clock: onClock,
  member: onMember,
  chat: () => loadStateLater(tell),
  commands: () => attempt(loadCommands()),
};

/** Bring one event into the state. */
export function onEvent(event) {
  HEARD[event.kind]?.(event, event.chat_id === state.chatId);
}

/** Fetch the messages and commands of the open chat. */
export const loadChat = () => holding(async () => {
  const { chatId } = state;
  if (!chatId) return;
  state.loading = true;
  const [messages] = await Promise.all([call(`chat?chat_id=${chatId}`), loadCommands()]);
  if (chatId !== state.chatId) return; // another chat was opened meanwhile
  state.loading = false;
  state.messages = new Map(messages.map((message) => [message.message_id, message]));
  followEnd();
  redraw();
});

async function loadCommands() {
  if (!state.chatId) return;
  const [chatId, me] = [state.chatId, state.me];
  const commands = await call(`commands?chat_id=${chatId}&user_id=${me}`);
  if (chatId === state.chatId && me === state.me) state.commands = commands;
}

function onMessage(message, isNew, isOpen) {
  const entry = state.chats.get(message.chat.id);
  if (!entry) return loadStateLater(tell); // a chat that came into being just now
  if (isNew || entry.last?.message_id === message.message_id) entry.last = message;
  entry.chat = { ...entry.chat, ...message.chat };
  const pinned = message.pinned_message?.message_id;
  if (isNew && pinned && !entry.pinned.includes(pinned)) entry.pinned.push(pinned);
  if (message.migrate_to_chat_id) entry.migrated_to = message.migrate_to_chat_id;
  if (message.chat.is_forum) applyTopic(message);
  const isRead = isOpen && (!isForum() || (message.message_thread_id ?? null) === state.threadId);
  if (isNew && !isRead) countUnread(message);
  if (isOpen) showMessage(message, isNew, isRead);
  if (KNOWN_TO_PANEL.some((field) => message[field]) || message.migrate_to_chat_id) redraw('header', 'footer', 'panel');
  return redraw('list', 'topics');
}

function showMessage(message, isNew, isRead) {
  const isOwn = message.from?.id === state.me;
  state.messages.set(message.message_id, message);
  if (isNew && fromBot(message)) setTyping(false);
  if (isNew && isOwn) followEnd();
  if (isNew && isRead && !isOwn) announce(`${authorOf(message)} : ${body(message)}`);
  if (isNew && fromBot(message) && (message.keyboard ?? message.reply_markup)?.force_reply) {
    setDraft({ replyTo: message });
    $('composer').focus();
  }
  redraw('conversation', 'reply-keyboard', 'footer');
}

function onDelete({ chat_id: chatId, message_ids: gone }, isOpen) {
  if (isOpen) gone.forEach((id) => state.messages.delete(id));
  const entry = state.chats.get(chatId);
  if (entry) entry.pinned = entry.pinned.filter((id) => !gone.includes(id));
  if (gone.includes(entry?.last?.message_id)) {
    if (isOpen) entry.last = [...state.messages.values()].at(-1);
    else loadStateLater(tell);
  }
  redraw('list', 'conversation', 'reply-keyboard', 'footer');
}

function onUnpin({ chat_id: chatId, message_ids: gone }) {
  const entry = state.chats.get(chatId);
  if (entry) entry.pinned = entry.pinned.filter((id) => !gone.includes(id));
  redraw('conversation');
}

function onReaction(event, isOpen) {
  const message = isOpen && state.messages.get(event.message_id);
  if (message) state.messages.set(event.message_id, withReaction(message, event));
  redraw('conversation');
}

function onClock({ now }) {
  state.clock = now * 1000 - Date.now();
  redraw();
}

/** Change one member; what cannot be told from the event is fetched. */
function onMember({ chat_id: chatId, user_id: userId, status }) {
  const entry = state.chats.get(chatId);
  if (!entry) return loadStateLater(tell);
  if (status === 'deactivated') state.deactivated.add(userId);
  else if (chatId > 0) state.blocked[status === 'kicked' ? 'add' : 'delete'](chatId);
  const member = entry.members.find((one) => one.user_id === userId);
  if (member) member.status = status;
  else entry.members.push({ user_id: userId, status });
  redraw();
  return chatId === state.chatId ? attempt(loadCommands()) : undefined;
}

