// Inline mode: `@bot words` in the composer shows the bot's results, and a choice sends one.

import { attempt, call, fileUrl } from '../base/api.js';
import { arrowsIn } from './commands.js';
import { fill } from './field.js';
import { $, el, icon } from '../base/dom.js';
import { chatForInline, write } from './forward.js';
import { openPrivate } from './links.js';
import { here, state } from '../base/state.js';
import { say } from '../base/words.js';

const PAUSE = 250; // milliseconds of rest before a query is sent
const PATIENCE = 10000; // milliseconds until the bot counts as silent
const KEPT = 20; // answers that may come before their query is confirmed
const SIGNS = { article: 'document', document: 'document', contact: 'person', location: 'place', venue: 'place' };

const answers = new Map();
let query = null; // {text, chatId, id?, results}
let pause = null;
let patience = null;

/** The query that a text asks, if it is one: what follows the bot's name. */
function queryIn(text) {
  const [name, ...words] = text.trimStart().split(/(?<=^\S+)\s/);
  return words.length && name.toLowerCase() === `@${state.bot.username}`.toLowerCase() ? words.join(' ') : null;
}

/** Follow what is typed; tells whether it is an inline query. */
export function onInlineInput(text) {
  const wanted = queryIn(text);
  if (wanted === null) return closeInline(), false;
  if (query?.text === wanted && query.chatId === state.chatId) return true;
  query = { text: wanted, chatId: state.chatId, results: [] };
  clearTimeout(pause);
  showNote('searching');
  pause = setTimeout(() => ask(''), PAUSE);
  return true;
}

async function ask(offset) {
  const asked = query;
  clearTimeout(patience);
  patience = setTimeout(() => { if (query === asked) showNote('silent'); }, PATIENCE);
  const answer = await attempt(call('inline', { user_id: state.me, chat_id: asked.chatId, query: asked.text, offset }));
  if (query !== asked) return;
  if (!answer) return closeInline();
  asked.id = answer.inline_query_id;
  if (answers.has(asked.id)) onInlineAnswer(answers.get(asked.id));
}

/** Show the results that the bot gave. */
export function onInlineAnswer(answer) {
  answers.set(answer.inline_query_id, answer);
  if (answers.size > KEPT) answers.delete(answers.keys().next().value);
  if (answer.inline_query_id !== query?.id) return;
  clearTimeout(patience);
  const isMore = query.results.length > 0;
  query.results.push(...answer.results.map((result) => ({ ...result, queryId: answer.inline_query_id })));
  if (!query.results.length && !answer.button) return showNote('noneFound');
  const box = $('inline-results');
  box.replaceChildren(...[answer.button && startButton(answer.button)].filter(Boolean), ...query.results.map(card));
  if (answer.next_offset) {
    box.append(el('button', { type: 'button', class: 'more-results', click: () => ask(answer.next_offset) }, say('moreResults')));
  }
  box.hidden = false;
  if (!isMore) box.scrollTop = 0;
}

function card(result) {
  const title = result.title ?? result.first_name ?? result.caption ?? say('photo');
  const detail = result.description ?? result.address ?? result.phone_number ?? result.input_message_content?.message_text ?? '';
  const picture = result.photo_file_id ?? result.gif_file_id ?? result.sticker_file_id;
  return el('button', { type: 'button', class: 'result', 'data-testid': 'inline-result', click: () => choose(result) },
    picture ? el('img', { src: fileUrl(picture), alt: '', width: 48, height: 48 })
      : el('span', { class: 'extension', 'aria-hidden': 'true' }, icon(SIGNS[result.type] ?? 'inline')),
    el('strong', { dir: 'auto' }, title), el('span', { class: 'result-detail', dir: 'auto' }, detail));
}

function startButton({ text, start_parameter: payload }) {
  return el('button', { type: 'button', class: 'more-results', dir: 'auto', 'data-testid': 'inline-start',
    click: () => { clearAll(); openPrivate(payload ?? ''); } }, text);
}

async function choose(result) {
  const sent = await attempt(call('choose', { ...here(), inline_query_id: result.queryId, result_id: result.id }));
  if (sent) clearAll();
}

function clearAll() {
  fill('');
  closeInline();
}

function showNote(key) {
  $('inline-results').replaceChildren(el('p', { role: 'status', 'data-testid': `inline-${key}` }, say(key)));
  $('inline-results').hidden = false;
}

/** Put the results away; tells whether there were any. */
export function closeInline() {
  const was = !$('inline-results').hidden;
  clearTimeout(pause);
  clearTimeout(patience);
  query = null;
  $('inline-results').hidden = true;
  return was;
}

/** Put the keyboard on the first result; tells whether there is one. */
export function focusResults() {
  const first = !$('inline-results').hidden && $('inline-results').querySelector('button');
  if (first) first.focus();
  return Boolean(first);
}

/** What a switch_inline button does: begin a query here, or in a chat of the person's choice. */
export async function switchInline(words, staysInChat) {
  const text = `@${state.bot.username} ${words}`;
  if (staysInChat) return fill(text);
  const target = await chatForInline();
  return target === null ? undefined : write(target, text);
}

/** Let arrow keys move among the results. */
export function beginInline() {
  arrowsIn($('inline-results'));
}
