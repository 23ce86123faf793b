// The bot's buttons: those under a message, pressed until answered, and those under the composer.

import { attempt, call } from '../base/api.js';
import { $, el, icon } from '../base/dom.js';
import { copy } from './entities.js';
import { switchInline } from '../writing/inline.js';
import { follow, staysHere } from '../writing/links.js';
import { alertWith, toast } from '../base/notices.js';
import { view } from '../base/redraw.js';
import { send } from '../writing/sending.js';
import { fromBot, openMessages, state } from '../base/state.js';
import { say } from '../base/words.js';

const PATIENCE = 15000; // milliseconds a pressed button waits for its answer
const KEPT = 20; // answers that may come before their press is confirmed
const presses = new Map(); // callback query id -> what ends the wait of its button
const answers = new Map();
const usedOnce = new Set(); // reply keyboards that fold after one use

/** The buttons under a message; null where it has none. */
export function inlineKeyboard(message, dir) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el('div', { class: 'keyboard', dir, keydown: onArrow }, rows.map((row) => el('div', { class: 'keys' },
    row.map((button) => inlineButton(message, button)))));
}

function inlineButton(message, button) {
  const { url = button.login_url?.url, copy_text: copied, callback_data: data } = button;
  const inHere = button.switch_inline_query_current_chat;
  const query = inHere ?? button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
  const sign = url !== undefined && !staysHere(url) ? 'link' : copied ? 'copy' : query !== undefined ? 'inline' : null;
  const node = el('button', {
    type: 'button', class: `key ${button.style ?? ''}`, dir: 'auto', disabled: Boolean(button.disabled),
    'data-testid': 'button', 'data-data': data ?? url ?? copied?.text ?? query ?? '', title: url,
    click: () => {
      if (data !== undefined) attempt(press(message, data, node));
      else if (url !== undefined) follow(url);
      else if (copied) attempt(copy(copied.text));
      else if (query !== undefined) switchInline(query, inHere !== undefined);
      else toast(say('onlyTelegram'));
    },
  }, el('span', {}, button.text), sign && icon(sign));
  return node;
}

async function press(message, data, node) {
  node.setAttribute('aria-busy', 'true');
  const done = () => node.removeAttribute('aria-busy');
  setTimeout(done, PATIENCE);
  try {
    const { callback_query_id: id } = await call('press', {
      chat_id: message.chat.id, user_id: state.me, message_id: message.message_id, data,
    });
    presses.set(id, done);
    if (answers.has(id)) onAnswer(answers.get(id));
  } catch (error) {
    done();
    throw error;
  }
}

/** Show the bot's answer to a press. */
export function onAnswer(answer) {
  const id = answer.callback_query_id;
  const done = presses.get(id);
  answers.set(id, answer);
  if (answers.size > KEPT) answers.delete(answers.keys().next().value);
  if (!done) return; // pressed elsewhere, or the press is still on its way
  presses.delete(id);
  done();
  if (answer.url) follow(answer.url);
  else if (answer.text && answer.show_alert) alertWith(answer.text);
  else if (answer.text) toast(answer.text);
}

/** Arrow keys move between the buttons of a keyboard; down from the last row leads to the composer. */
function onArrow(event) {
  const rows = [...event.currentTarget.children].map((row) => [...row.children]);
  const y = rows.findIndex((row) => row.includes(event.target));
  const x = rows[y]?.indexOf(event.target);
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const sideways = { ArrowLeft: -1, ArrowRight: -1, [forward]: 1 }[event.key];
  const upright = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (x === undefined || (!sideways && !upright)) return;
  event.preventDefault();
  const row = upright ? rows[y + upright] : rows[y];
  if (row) row[Math.max(0, Math.min(row.length - 1, sideways ? x + sideways : x))].focus();
  else if (upright > 0) $('composer').focus();
}

/** Put the keyboard on the first button under the newest message that has some. */
export function focusLastKeyboard() {
  const keyboards = [...$('messages').querySelectorAll('.keyboard')];
  keyboards.at(-1)?.querySelector('.key')?.focus();
  return keyboards.length > 0;
}

function drawReplyKeyboard() {
  const holder = openMessages().reverse().find((message) => (
    fromBot(message) && (message.keyboard?.keyboard || message.keyboard?.remove_keyboard)));
  const rows = holder?.keyboard.keyboard ?? [];
  const key = `${state.chatId}/${holder?.message_id}`;
  const board = $('reply-keyboard');
  if (board.dataset.of !== key) {
    board.dataset.of = key;
    board.classList.toggle('folded', usedOnce.has(key));
    board.replaceChildren(...rows.map((row) => el('div', { class: 'keys' },
      row.map((button) => replyButton(button, holder.keyboard.one_time_keyboard && key)))));
  }
  board.hidden = !rows.length;
  $('keyboard-toggle').hidden = !rows.length;
  $('keyboard-toggle').setAttribute('aria-expanded', String(!board.classList.contains('folded')));
  $('composer').placeholder = (rows.length && holder.keyboard.input_field_placeholder) || say('message');
}

function replyButton(button, onceKey) {
  const choose = () => {
    if (onceKey) {
      usedOnce.add(onceKey);
      $('reply-keyboard').classList.add('folded');
    }
    send(button.text);
  };
  return el('button', { type: 'button', class: `key ${button.style ?? ''}`, dir: 'auto',
    'data-testid': 'reply-button', click: choose }, el('span', {}, button.text));
}

/** Begin to draw the reply keyboard. */
export function beginKeyboard() {
  view('reply-keyboard', drawReplyKeyboard);
  $('reply-keyboard').addEventListener('keydown', onArrow);
  $('keyboard-toggle').addEventListener('click', () => {
    $('reply-keyboard').classList.toggle('folded');
    drawReplyKeyboard();
  });
}
