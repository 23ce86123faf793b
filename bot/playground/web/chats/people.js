// The panel about the open chat: who is in it, and what may be done to it and to them.

import { attempt, call } from '../base/api.js';
import { askWhether } from '../base/ask.js';
import { $, el, icon } from '../base/dom.js';
import { openMenu } from '../base/menu.js';
import { avatar, kindOf, personChoice } from '../base/names.js';
import { pick } from '../base/picker.js';
import { view } from '../base/redraw.js';
import { go } from '../base/route.js';
import {
  isAdministrator, isMember, isPrivate, loadState, membersOf, nameOf, openEntry, state, statusOf, titleOf, userOf,
} from '../base/state.js';
import { topicActions } from './topics.js';
import { say } from '../base/words.js';

const SHOWN = 50; // members listed; a test may bring thousands
const STATUSES = { creator: 'owner', administrator: 'administrator', restricted: 'restricted' };

function drawPanel() {
  if (!state.chatId) return $('about').replaceChildren();
  const { chat } = openEntry();
  const title = isPrivate() ? nameOf(chat) : titleOf(chat);
  const members = isPrivate() ? [] : membersOf(chat.id);
  return $('about').replaceChildren(
    el('div', { class: 'about-head' }, avatar(chat.id, title), el('h3', { dir: 'auto' }, title),
      el('p', {}, isPrivate() ? say('privateChat') : kindOf(chat))),
    el('section', {}, chatActions().map(actionButton)),
    ...(members.length ? [el('h3', {}, say(chat.type === 'channel' ? 'subscribers' : 'members', members.length))] : []),
    el('ul', { class: 'members' }, members.slice(0, SHOWN).map(memberRow)),
    ...(members.length > SHOWN ? [el('p', { class: 'hint' }, say('andMore', members.length - SHOWN))] : []),
  );
}

function actionButton({ label, testid, danger, act }) {
  return el('button', { type: 'button', class: `tool ${danger ? 'danger' : ''}`, 'data-testid': testid, click: act }, label);
}

function chatActions() {
  const { chat, migrated_to: grown } = openEntry();
  const act = (path, body) => () => attempt(call(path, body));
  if (isPrivate()) {
    if (state.deactivated.has(state.me)) return [];
    const isBlocked = state.blocked.has(state.me);
    return [
      { label: say(isBlocked ? 'unblock' : 'block'), testid: 'presence', act: act(isBlocked ? 'unblock' : 'block', { user_id: state.me }) },
      { label: say('deactivate'), testid: 'deactivate', danger: true, act: deactivate },
    ];
  }
  if (grown) return [];
  const hasBot = isMember(chat.id, state.bot.id);
  const isIn = isMember(chat.id, state.me);
  const isOwner = statusOf(chat.id, state.me) === 'creator';
  return [
    { label: say('addPerson'), testid: 'add-person', act: addPerson },
    { label: say(hasBot ? 'removeBot' : 'addBot'), testid: 'presence',
      act: act(hasBot ? 'leave' : 'join', { chat_id: chat.id, user_id: state.bot.id }) },
    ...topicActions(),
    chat.type === 'group' && isOwner && { label: say('migrate'), testid: 'migrate', act: migrate },
    isIn && { label: say('leave', nameOf(userOf(state.me))), testid: 'leave', danger: true,
      act: act('leave', { chat_id: chat.id, user_id: state.me }) },
  ].filter(Boolean);
}

async function deactivate() {
  const sentence = say('deactivateSure', nameOf(userOf(state.me)));
  if (await askWhether(sentence, say('deactivate'))) await attempt(call('deactivate', { user_id: state.me }));
}

async function addPerson() {
  const chatId = state.chatId;
  const strangers = [...state.people.values()].filter(({ id }) => !isMember(chatId, id) && !state.deactivated.has(id));
  const person = await pick(say('addPerson'), strangers.map(personChoice));
  if (person !== null) await attempt(call('join', { chat_id: chatId, user_id: person }));
}

async function migrate() {
  const grown = await attempt(call('migrate', { user_id: state.me, chat_id: state.chatId }));
  if (!grown) return;
  await attempt(loadState()); // the new chat is not known yet
  go(grown.id, state.me);
}

function memberRow({ user_id: id, status }) {
  const name = nameOf(userOf(id));
  const choices = memberActions(id, status);
  return el('li', { class: 'member', 'data-testid': `member-${id}` }, avatar(id, name),
    el('span', { class: 'row-name', dir: 'auto' }, name),
    el('small', {}, id === state.bot.id ? `${say('bot')} ${STATUSES[status] ? `· ${say(STATUSES[status])}` : ''}` : STATUSES[status] ? say(STATUSES[status]) : ''),
    choices.length > 0 && el('button', { type: 'button', class: 'round', 'data-testid': 'member-act', 'aria-haspopup': 'menu',
      'aria-label': say('actionsFor', name), click: (event) => openMenu(event.currentTarget, choices) }, icon('more')));
}

function memberActions(id, status) {
  const about = { user_id: state.me, chat_id: state.chatId, member_id: id };
  const act = (path, more) => () => attempt(call(path, { ...about, ...more }));
  const play = id !== state.bot.id && id !== state.me
    && { label: say('playThis'), icon: 'person', testid: 'member-play', act: () => go(state.chatId, id, state.threadId) };
  if (id === state.me || status === 'creator') return [play].filter(Boolean);
  const isLeader = isAdministrator(status);
  const isSilent = status === 'restricted';
  const speech = openEntry().chat.type === 'supergroup' && !isLeader && id !== state.bot.id;
  return [
    play,
    { label: say(isLeader ? 'demote' : 'promote'), icon: 'star', testid: 'member-promote', act: act('promote', isLeader ? { rights: {} } : {}) },
    speech && { label: say(isSilent ? 'unmute' : 'mute'), icon: 'lock', testid: 'member-mute',
      act: act('restrict', { permissions: speaking(isSilent) }) },
    { label: say('kick'), icon: 'close', testid: 'member-kick', danger: true, act: act('kick') },
  ].filter(Boolean);
}

/** Every permission to speak, given or taken; one who has all of them is a simple member again. */
function speaking(isGiven) {
  const names = Object.keys(openEntry().permissions).filter((name) => isGiven || name.startsWith('can_send'));
  return Object.fromEntries(names.map((name) => [name, isGiven]));
}

/** Begin to draw. */
export function beginPeople() {
  view('panel', drawPanel);
}
