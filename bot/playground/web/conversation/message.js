// One message, or one album, as a bubble with its buttons and reactions.

import { iso, timeOf } from '../base/dates.js';
import { $, direction, el, icon, isPhone } from '../base/dom.js';
import { foldIfLong, formatted } from './entities.js';
import { inlineKeyboard } from './keyboard.js';
import { mediaNode } from './media.js';
import { openActions } from './actions.js';
import { avatar, tint } from '../base/names.js';
import { pollNode } from './polls.js';
import { reactionsNode } from './reactions.js';
import { authorOf, body, originOf, serviceText } from './service.js';
import { fromBot, openEntry, state, textOf } from '../base/state.js';
import { say } from '../base/words.js';

/** The node of messages that belong together, as conversation.js has put them. */
export function messageNode({ messages, begins, ends }) {
  const [message] = messages;
  const testid = `message-${message.message_id}`;
  const service = serviceText(message);
  if (service) return el('p', { class: 'chip', 'data-testid': testid }, el('span', { dir: 'auto' }, service));

  const own = message.from?.id === state.me;
  const showsAuthor = message.chat.type !== 'private' && message.from && !own;
  const act = (anchor) => openActions(anchor, messages);
  const stack = el('div', { class: 'stack' }, bubbleNode(messages, showsAuthor && begins),
    reactionsNode(message), inlineKeyboard(message, direction(textOf(message))));
  const node = el('article', {
    class: ['message', own ? 'own' : 'theirs', begins && 'begins', ends && 'ends'].filter(Boolean).join(' '),
    'data-testid': testid, 'aria-label': authorOf(message),
    contextmenu: (event) => {
      if (event.target.closest('a, img')) return;
      event.preventDefault();
      act({ x: event.clientX, y: event.clientY });
    },
    click: (event) => { // on a phone a tap on a message opens its menu
      const isPlain = event.target.closest('.bubble') && !event.target.closest('a, button, [role="button"], input');
      if (isPhone() && isPlain && !String(getSelection())) act({ x: event.clientX, y: event.clientY });
    },
  },
  showsAuthor && el('span', { class: 'side' }, ends && avatar(message.from.id, authorOf(message))),
  stack,
  el('button', { type: 'button', class: 'round act', 'data-testid': 'act', title: say('actions'), 'aria-haspopup': 'menu',
    'aria-label': say('actions'), click: (event) => act(event.currentTarget) }, icon('more')));
  requestAnimationFrame(() => node.querySelectorAll('.expandable').forEach(foldIfLong));
  return node;
}

function bubbleNode(messages, withAuthor) {
  const [message] = messages;
  const worded = messages.find(textOf) ?? message;
  const text = textOf(worded);
  const stamp = stampOf(message);
  const words = text && el('div', { class: 'text', 'data-testid': 'text' },
    formatted(text, worded.entities ?? worded.caption_entities),
    el('span', { class: 'spacer', 'data-stamp': stamp, 'aria-hidden': 'true' }));
  const media = message.poll ? pollNode(message) : mediaNode(messages);
  const isBare = !text && (message.sticker || message.photo);
  const quoted = message.reply_to_message;
  const kind = message.poll ? '' : media ? 'with-media' : '';
  const side = direction(text || message.poll?.question || '');
  return el('div', { class: `bubble ${isBare ? 'bare' : ''} ${kind}`, dir: side },
    withAuthor && el('p', { class: `author ink-${tint(message.from.id)}`, dir: 'auto' }, authorOf(message)),
    message.forward_origin && originNode(say('forwarded', originOf(message.forward_origin))),
    message.via_bot && originNode(say('via', `@${message.via_bot.username}`)),
    quoted && !quoted.forum_topic_created && quoteNode(quoted),
    worded.show_caption_above_media ? [words, media] : [media, words],
    !text && !media && el('p', { class: 'origin' }, say('other')),
    el('time', { class: 'stamp', dir: 'ltr', datetime: iso(message.date) }, stamp));
}

const originNode = (text) => el('p', { class: 'origin', dir: direction(text) }, text);

function stampOf(message) {
  const isPinned = openEntry()?.pinned?.includes(message.message_id);
  return [isPinned && '📌', message.edit_date && !fromBot(message) && say('edited'), timeOf(message.date)]
    .filter(Boolean).join(' ');
}

function quoteNode(original) {
  const show = () => {
    const target = $('messages').querySelector(`[data-testid="message-${original.message_id}"]`);
    target?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  return el('button', { type: 'button', class: 'quote', click: show },
    el('strong', { dir: 'auto' }, authorOf(original)), el('span', { dir: 'auto' }, body(original)));
}
