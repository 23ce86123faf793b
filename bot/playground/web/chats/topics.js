// The topics of a forum, as tabs above the conversation.

import { attempt, call } from '../base/api.js';
import { askText, askWhether } from '../base/ask.js';
import { $, el, icon } from '../base/dom.js';
import { redraw, view } from '../base/redraw.js';
import { go } from '../base/route.js';
import { here, isForum, openEntry, state } from '../base/state.js';
import { say } from '../base/words.js';

/** The topic that is open; General has no thread. */
export function openTopic() {
  const entry = openEntry();
  if (!entry?.general) return null;
  return entry.topics.find((topic) => topic.message_thread_id === state.threadId) ?? entry.general;
}

function drawTopics() {
  $('topics').hidden = !isForum();
  if (!isForum()) return;
  const focused = document.activeElement?.dataset.thread;
  const entry = openEntry();
  const all = [{ ...entry.general, message_thread_id: null, name: entry.general.name }, ...entry.topics];
  $('topic-tabs').replaceChildren(...all.filter((topic) => !topic.is_hidden).map(tab));
  $('topic-tabs').setAttribute('aria-label', say('topics'));
  if (focused !== undefined) $('topic-tabs').querySelector(`[data-thread="${focused}"]`)?.focus();
}

function tab({ message_thread_id: thread, name, is_closed: isClosed }) {
  const isOpen = thread === state.threadId;
  const unread = state.unread.get(`${state.chatId}/${thread ?? ''}`);
  return el('button', {
    type: 'button', role: 'tab', id: `tab-${thread ?? 'general'}`, class: 'tab', 'aria-selected': String(isOpen), tabindex: isOpen ? 0 : -1,
    'aria-controls': 'messages', 'data-thread': thread ?? '', 'data-testid': `topic-${thread ?? 'general'}`,
    click: () => go(state.chatId, state.me, thread),
  }, el('span', { dir: 'auto' }, thread ? name : say('general')), isClosed && icon('lock'), unread && el('span', { class: 'badge' }, unread));
}

async function create() {
  const name = await askText(say('newTopic'), say('topicName'), say('create'));
  if (!name) return;
  const topic = await attempt(call('topic', { user_id: state.me, chat_id: state.chatId, name }));
  if (!topic) return;
  applyTopic({ chat: openEntry().chat, message_thread_id: topic.message_thread_id, forum_topic_created: topic });
  go(state.chatId, state.me, topic.message_thread_id);
}

/** What the panel offers for the open topic: close or open it, delete it. */
export function topicActions() {
  const topic = openTopic();
  if (!topic) return [];
  const close = () => attempt(call('topic_close', { ...here(), closed: !topic.is_closed }));
  const remove = async () => {
    if (!await askWhether(say('deleteTopicSure', topic.name), say('deleteTopic'))) return;
    if (await attempt(call('topic_delete', here()))) go(state.chatId, state.me);
  };
  return [
    { label: say(topic.is_closed ? 'openTopic' : 'closeTopic'), testid: 'topic-close', act: close },
    state.threadId && { label: say('deleteTopic'), testid: 'topic-delete', danger: true, act: remove },
  ].filter(Boolean);
}

/** Bring what a service message tells of a topic into the state. */
export function applyTopic(message) {
  const entry = state.chats.get(message.chat.id);
  const thread = message.message_thread_id ?? null;
  if (!entry?.general) return;
  const known = entry.topics.find((topic) => topic.message_thread_id === thread);
  if (message.forum_topic_created && !known) {
    entry.topics.push({ is_closed: false, is_hidden: false, ...message.forum_topic_created, message_thread_id: thread });
  }
  const topic = thread === null ? entry.general : known;
  if (topic && message.forum_topic_edited) Object.assign(topic, message.forum_topic_edited);
  if (topic && message.forum_topic_closed) topic.is_closed = true;
  if (topic && message.forum_topic_reopened) topic.is_closed = false;
  if (message.general_forum_topic_hidden) entry.general.is_hidden = true;
  if (message.general_forum_topic_unhidden) entry.general.is_hidden = false;
  redraw('topics', 'footer', 'panel');
}

/** Begin to draw the tabs; left and right move between them. */
export function beginTopics() {
  view('topics', drawTopics);
  $('topic-new').addEventListener('click', create);
  $('topic-tabs').addEventListener('keydown', (event) => {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (!['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    event.preventDefault();
    const tabs = [...$('topic-tabs').children];
    const next = tabs[tabs.indexOf(document.activeElement) + (event.key === forward ? 1 : -1)];
    next?.focus();
    next?.click();
  });
}
