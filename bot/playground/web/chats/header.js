// The head of the page and of the open chat: who speaks, where, and what the clock says.

import { now, when } from '../base/dates.js';
import { $, icon } from '../base/dom.js';
import { avatar, kindOf, personChoice } from '../base/names.js';
import { pick } from '../base/picker.js';
import { redraw, view } from '../base/redraw.js';
import { go } from '../base/route.js';
import { isPrivate, membersOf, nameOf, openEntry, state, titleOf } from '../base/state.js';
import { say, spoken } from '../base/words.js';
import { roleOf } from './roles.js';

const TYPING = 5000; // milliseconds that "typing" lasts
const TICK = 5000; // milliseconds between two looks at the clock
let typing = null;

/** Say that the bot is writing, for a while, or that it no longer is. */
export function setTyping(isTyping) {
  clearTimeout(typing);
  typing = isTyping && setTimeout(() => setTyping(false), TYPING);
  redraw('header');
}

function drawFrame() {
  document.documentElement.lang = spoken();
  document.documentElement.dir = spoken() === 'ar' ? 'rtl' : 'ltr';
  document.body.classList.remove('loading');
  document.body.classList.toggle('in-chat', Boolean(state.chatId));
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = say(node.dataset.text);
  for (const node of document.querySelectorAll('[data-label]')) {
    node.title = say(node.dataset.label);
    node.setAttribute('aria-label', node.title);
  }
  $('bot-name').textContent = state.bot.first_name;
  const me = nameOf(state.people.get(state.me));
  $('whoami-name').textContent = me;
  $('whoami').setAttribute('aria-label', `${say('iAm')} ${me}`);
  $('chat').hidden = !state.chatId;
  drawClock();
}

function drawClock() {
  $('bar-clock').textContent = when(now(), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false });
  $('clock').textContent = when(now(), { dateStyle: 'full', timeStyle: 'short' });
}

function drawHeader() {
  if (!state.chatId) {
    document.title = `${state.bot.first_name ?? ''} · ${say('notice')}`;
    return;
  }
  const { chat } = openEntry();
  const title = isPrivate() ? state.bot.first_name : titleOf(chat);
  $('chat-title').textContent = title;
  $('chat-avatar').replaceChildren(avatar(isPrivate() ? state.bot.id : chat.id, title));
  $('chat-status').textContent = typing ? say('typing') : calmStatus(chat);
  $('chat-status').classList.toggle('active', Boolean(typing));
  document.title = `${title} · ${say('notice')}`;
}

function calmStatus(chat) {
  if (isPrivate()) return say('privateWith', nameOf(state.people.get(state.me)));
  const members = membersOf(chat.id).length;
  return `${kindOf(chat)} · ${say(chat.type === 'channel' ? 'subscribers' : 'members', members)}`;
}

/** A person to play, with what they are where that is known. */
function withRole(user) {
  const choice = personChoice(user);
  return { ...choice, detail: roleOf(user.id) ?? choice.detail };
}

async function switchIdentity() {
  const person = await pick(say('playAs'), [...state.people.values()].map(withRole));
  if (person !== null) go(isPrivate() ? person : state.chatId, person, state.threadId);
}

/** Begin to draw; the clock is looked at again and again. */
export function beginHeader() {
  view('frame', drawFrame);
  view('header', drawHeader);
  $('whoami').append(icon('down'));
  $('whoami').addEventListener('click', switchIdentity);
  $('back').addEventListener('click', () => go(null, state.me));
  setInterval(drawClock, TICK);
}
