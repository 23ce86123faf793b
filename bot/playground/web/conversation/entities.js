// Formatted text: entities are counted in UTF-16 units, as JavaScript strings are.

import { el, pressable } from '../base/dom.js';
import { iso, momentWords, when } from '../base/dates.js';
import { link } from '../writing/links.js';
import { toast } from '../base/notices.js';
import { send } from '../writing/sending.js';
import { state } from '../base/state.js';
import { say } from '../base/words.js';

const BLOCKS = ['pre', 'blockquote', 'expandable_blockquote'];
const PLAIN = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', blockquote: 'blockquote' };

/** The nodes that show a text with its entities. */
export function formatted(text, entities = []) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return stretch(text, sorted, 0, text.length);
}

function stretch(text, entities, start, end) {
  const nodes = [];
  let at = start;
  entities.forEach((entity, index) => {
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset < at || entity.offset >= end || stop <= entity.offset) return;
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const inner = entities.slice(index + 1).filter((other) => other.offset < stop);
    nodes.push(entityNode(entity, text.slice(entity.offset, stop), stretch(text, inner, entity.offset, stop)));
    at = stop;
    if (BLOCKS.includes(entity.type) && text[at] === '\n') at += 1; // the block already ends its line
  });
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function entityNode(entity, text, children) {
  switch (entity.type) {
    case 'spoiler': return spoilerNode(children);
    case 'code': return copyable(el('code', {}, children), text);
    case 'pre': return el('pre', { 'data-language': entity.language, dir: 'ltr' }, copyable(el('code', {}, children), text));
    case 'expandable_blockquote': return el('blockquote', { class: 'expandable' }, el('div', {}, children));
    case 'text_link': return link(entity.url, children);
    case 'url': return link(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `http://${text}`, children);
    case 'email': return link(`mailto:${text}`, children);
    case 'phone_number': return link(`tel:${text}`, children);
    case 'mention': return mentionNode(text, children);
    case 'bot_command':
      return el('button', { type: 'button', class: 'link', 'data-testid': 'command-link', dir: 'ltr', click: () => send(text) }, children);
    case 'date_time': return el('time', {
      class: 'moment', datetime: iso(entity.unix_time),
      title: when(entity.unix_time, { dateStyle: 'full', timeStyle: 'short' }),
    }, momentWords(entity.unix_time, entity.date_time_format ?? '') || children);
    case 'hashtag': case 'cashtag': case 'text_mention': return el('span', { class: 'link', dir: 'auto' }, children);
    default: return el(PLAIN[entity.type] ?? 'span', {}, children);
  }
}

function mentionNode(text, children) {
  const isOurs = text.toLowerCase() === `@${state.bot.username}`.toLowerCase();
  return isOurs ? link(`https://t.me/${state.bot.username}`, children) : el('span', { class: 'link', dir: 'ltr' }, children);
}

/** Put a text on the clipboard and say so. */
export async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast(say('copied'));
}

const copyable = (node, text) => pressable(node, () => copy(text));

function spoilerNode(children) {
  const node = el('span', { class: 'spoiler', 'aria-label': say('spoiler') }, el('span', {}, children));
  return pressable(node, (event) => {
    if (node.classList.contains('shown')) return;
    event.preventDefault();
    event.stopPropagation();
    node.classList.add('shown');
    node.removeAttribute('aria-label');
  });
}

/** Give an expandable quote its button where it is longer than its fold. */
export function foldIfLong(quote) {
  const content = quote.firstChild;
  if (quote.querySelector('.fold') || content.scrollHeight <= content.clientHeight + 2) return;
  const button = el('button', { type: 'button', class: 'fold', 'aria-expanded': 'false', click: () => {
    const isOpen = quote.classList.toggle('open');
    button.setAttribute('aria-expanded', isOpen);
    button.textContent = say(isOpen ? 'less' : 'more');
  } }, say('more'));
  quote.append(button);
}
