// The playground's chat page: shows the chats of the embedded server and lets you play each person.

import { say, speak, spoken } from './words.js';

const LOCALES = { fr: 'fr-FR', ar: 'ar-MA-u-nu-latn', en: 'en-GB' };
const ZONE = 'Africa/Casablanca'; // the bot speaks of Moroccan hours, whatever the machine's zone
const RUN = 600; // seconds within which messages of one person form one block
const SHOWN = 400; // messages kept on the page
const LISTED = 60; // people to choose from; a test may bring thousands
const PATIENCE = 15000; // milliseconds a pressed button waits for its answer

const state = {
  bot: {}, people: new Map(), chats: new Map(), // as the server tells it
  blocked: new Set(), me: null, chatId: null, messages: new Map(), commands: [], // what is open
  unread: new Map(), typing: false, replyTo: null, prefill: '', usedKeyboards: new Set(),
  clock: 0, // milliseconds the server's clock is ahead of ours
};
let loading = null; // events that arrive while a chat loads wait here
const presses = new Map(); // callback query id -> the pressed button
const answers = new Map(); // answers that came before their press was confirmed

const $ = (id) => document.getElementById(id);
const isPhone = () => matchMedia('(max-width: 719px)').matches;

// ---- Small pieces ----

function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  // Strings become text nodes: nothing that a person or the bot wrote is ever read as HTML.
  node.append(...children.flat().filter((child) => child || child === 0));
  return node;
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

function direction(text) {
  const letters = text.replace(/[\u2066-\u2068][^\u2069]*\u2069?/g, '') || text;
  const first = letters.match(/\p{L}/u);
  if (!first) return spoken() === 'ar' ? 'rtl' : 'ltr';
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(first[0]) ? 'rtl' : 'ltr';
}

const nameOf = (user) => [user.first_name, user.last_name].filter(Boolean).join(' ');
const titleOf = (chat) => chat.title || nameOf(chat);
const fromBot = (message) => message.from?.id === state.bot.id;
const textOf = (message) => message.text ?? message.caption ?? '';
const now = () => Date.now() + state.clock;

function when(unix, options) {
  return new Intl.DateTimeFormat(LOCALES[spoken()], { timeZone: ZONE, ...options })
    .format(new Date(unix * 1000));
}
const timeOf = (unix) => when(unix, { hour: '2-digit', minute: '2-digit', hour12: false });
const dayKey = (unix) => new Intl.DateTimeFormat('sv', { timeZone: ZONE }).format(new Date(unix * 1000));

function dayLabel(unix) {
  const today = now() / 1000;
  if (dayKey(unix) === dayKey(today)) return say('today');
  if (dayKey(unix) === dayKey(today - 86400)) return say('yesterday');
  const sameYear = dayKey(unix).slice(0, 4) === dayKey(today).slice(0, 4);
  return when(unix, { weekday: 'long', day: 'numeric', month: 'long', year: sameYear ? undefined : 'numeric' });
}

const tint = (id) => (id === state.bot.id ? 'bot' : (Math.abs(id) + 3 * Math.floor(Math.abs(id) / 1000)) % 5);

function avatar(id, name) {
  const initials = name.split(/\s+/).slice(0, 2).map((word) => [...word][0]).join('');
  const isBot = id === state.bot.id;
  const sign = isBot ? icon('cross') : id < 0 ? icon('group') : initials;
  return el('span', { class: `avatar tint-${tint(id)}`, 'aria-hidden': 'true' }, sign);
}

// ---- The server ----

async function call(path, body) {
  const request = body && {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  };
  const answer = await (await fetch(`/sim/${path}`, request)).json();
  if (!answer.ok) throw new Error(answer.description);
  return answer.result;
}

async function attempt(promise) {
  try {
    return await promise;
  } catch (error) {
    toast(error instanceof TypeError ? say('offline') : error.message);
    return null;
  }
}

const fileUrl = (fileId) => `/sim/file?file_id=${encodeURIComponent(fileId)}`;

async function loadState() {
  const fresh = await call('state');
  state.bot = fresh.bot;
  state.blocked = new Set(fresh.blocked);
  state.clock = fresh.now * 1000 - Date.now();
  state.people = new Map(fresh.people.filter((user) => !user.is_bot).map((user) => [user.id, user]));
  state.chats = new Map(fresh.chats.map((entry) => [entry.chat.id, entry]));
}

async function loadChat() {
  const chatId = state.chatId;
  if (!chatId) return;
  const waiting = loading = [];
  const [messages, commands] = await Promise.all([
    call(`chat?chat_id=${chatId}`),
    call(`commands?chat_id=${chatId}&user_id=${state.me}`),
  ]);
  if (waiting !== loading) return; // another chat was opened meanwhile
  loading = null;
  state.messages = new Map(messages.map((message) => [message.message_id, message]));
  state.commands = commands;
  waiting.forEach(onEvent);
  renderChat();
  $('messages').scrollTop = $('messages').scrollHeight;
}

async function reload() {
  try {
    await loadState();
    route();
    await loadChat();
    $('offline').hidden = true;
  } catch {
    loading = null;
    setTimeout(reload, 1500);
  }
}

function listen() {
  const stream = new EventSource('/sim/stream');
  stream.onopen = reload; // also after every reconnection: what was missed is fetched
  stream.onmessage = (event) => onEvent(JSON.parse(event.data));
  stream.onerror = () => {
    $('offline').textContent = say('offline');
    $('offline').hidden = false;
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 1500);
  };
}

function onEvent(event) {
  const isOpen = event.chat_id === state.chatId;
  if (isOpen && loading) return loading.push(event);
  switch (event.kind) {
    case 'message':
    case 'edit': return onMessage(event.message, event.kind === 'message', isOpen);
    case 'delete':
      if (!isOpen) return undefined;
      event.message_ids.forEach((id) => state.messages.delete(id));
      return renderChat();
    case 'callback_answer': return onAnswer(event);
    case 'typing': return isOpen && setTyping(true);
    case 'clock':
    case 'member':
    case 'commands': return attempt(refresh());
    default: return undefined;
  }
}

async function refresh() {
  await loadState();
  if (state.chatId) state.commands = await call(`commands?chat_id=${state.chatId}&user_id=${state.me}`);
  renderAll();
}

function onMessage(message, isNew, isOpen) {
  const entry = state.chats.get(message.chat.id) ?? { chat: message.chat, members: [] };
  if (isNew || entry.last?.message_id === message.message_id) entry.last = message;
  state.chats.set(message.chat.id, entry);
  if (isOpen) {
    state.messages.set(message.message_id, message);
    if (fromBot(message)) setTyping(false);
    if (isNew && fromBot(message) && message.keyboard?.force_reply) setReply(message);
    renderChat(message.from?.id === state.me);
    if (fromBot(message)) $('live').textContent = `${state.bot.first_name} : ${textOf(message)}`;
  } else if (isNew) {
    state.unread.set(message.chat.id, (state.unread.get(message.chat.id) ?? 0) + 1);
  }
  renderList();
}

// ---- Where we are: the address holds #chat/person ----

function go(chatId, me) {
  const hash = `#${chatId ?? ''}/${me}`;
  if (location.hash === hash) return;
  if (location.hash) location.hash = hash;
  else { history.replaceState(null, '', hash); route(); loadChat(); }
}

function membersOf(chatId) {
  const present = (member) => !['left', 'kicked'].includes(member.status);
  return (state.chats.get(chatId)?.members ?? []).filter(present).map((member) => member.user_id);
}

function route() {
  const [chat, person] = location.hash.slice(1).split('/').map(Number);
  const first = state.people.keys().next().value;
  state.chatId = state.chats.has(chat) || state.people.has(chat) ? chat : null;
  if (!state.chatId && !location.hash && !isPhone()) state.chatId = first;
  const players = membersOf(state.chatId).filter((id) => state.people.has(id));
  if (state.chatId > 0) state.me = state.chatId;
  else if (state.chatId) state.me = players.includes(person) ? person : players[0] ?? first;
  else state.me = state.people.has(person) ? person : first;
  const code = state.people.get(state.me)?.language_code ?? 'fr';
  speak(code);
  state.unread.delete(state.chatId);
  renderAll();
}

async function onRoute() {
  const before = state.chatId;
  route();
  if (state.chatId !== before) {
    state.messages.clear();
    clearTimeout(state.typing);
    state.typing = false;
    setReply(null);
    $('messages').replaceChildren();
    $('composer').value = state.prefill;
    state.prefill = '';
    hideMenu();
  }
  await attempt(loadChat());
  if (state.chatId && !isPhone()) $('composer').focus();
}

// ---- The frame ----

function renderAll() {
  document.documentElement.lang = spoken();
  document.documentElement.dir = spoken() === 'ar' ? 'rtl' : 'ltr';
  document.body.classList.toggle('in-chat', Boolean(state.chatId));
  for (const node of document.querySelectorAll('[data-label]')) {
    node.title = say(node.dataset.label);
    node.setAttribute('aria-label', node.title);
  }
  $('notice').textContent = say('notice');
  $('bot-name').textContent = state.bot.first_name;
  $('nothing').textContent = say('choose');
  $('start').textContent = say('start');
  $('chat').hidden = !state.chatId;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = say(node.dataset.text);
  renderWhoami();
  renderList();
  renderTools();
  if (state.chatId && !loading) renderChat();
}

const listed = () => [...state.people.values()].filter((person, index) => index < LISTED || person.id === state.me);

function renderWhoami() {
  const inGroup = state.chatId < 0;
  const members = membersOf(state.chatId);
  $('whoami-label').textContent = say('iAm');
  $('whoami').replaceChildren(...listed().map((person) => {
    const option = el('option', { value: person.id, disabled: inGroup && !members.includes(person.id) }, nameOf(person));
    option.selected = person.id === state.me;
    return option;
  }));
}

function renderList() {
  const focused = document.activeElement?.dataset.testid;
  const groups = [...state.chats.values()].filter((entry) => entry.chat.type !== 'private').slice(0, LISTED);
  $('chat-list').replaceChildren(
    el('h2', {}, say('people')),
    ...listed().map((person) => chatRow(person.id, nameOf(person))),
    groups.length ? el('h2', {}, say('groups')) : '',
    ...groups.map((entry) => chatRow(entry.chat.id, titleOf(entry.chat))),
  );
  $('chat-list').setAttribute('aria-label', say('people'));
  if (focused) $('chat-list').querySelector(`[data-testid="${focused}"]`)?.focus();
}

function chatRow(id, name) {
  const last = state.chats.get(id)?.last;
  const unread = state.unread.get(id);
  const isToday = last && dayKey(last.date) === dayKey(now() / 1000);
  const time = last && (isToday ? timeOf(last.date) : when(last.date, { day: 'numeric', month: 'short' }));
  return el('button', {
    type: 'button', class: 'row', 'data-testid': `chat-${id}`,
    'aria-current': id === state.chatId ? 'page' : null,
    click: () => go(id, id > 0 ? id : state.me),
  },
  avatar(id, name),
  el('span', { class: 'row-name', dir: 'auto' }, name),
  el('time', { class: 'row-time' }, time),
  el('span', { class: 'row-last', dir: 'auto' }, last ? preview(last) : say('nothingYet')),
  unread && el('span', { class: 'badge' }, unread));
}

function body(message) {
  return (textOf(message) || serviceText(message)
    || (message.sticker && `${message.sticker.emoji ?? ''} ${say('sticker')}`)
    || (message.photo && say('photo')) || message.document?.file_name || say('other'))
    .replace(/\s+/g, ' ').slice(0, 120);
}

function preview(message) {
  const isSaid = message.chat.type !== 'private' && message.from && !serviceText(message);
  return isSaid ? `${message.from.first_name} : ${body(message)}` : body(message);
}

function renderHeader() {
  const isPrivate = state.chatId > 0;
  const me = nameOf(state.people.get(state.me) ?? { first_name: '?' });
  const title = isPrivate ? state.bot.first_name : titleOf(state.chats.get(state.chatId).chat);
  const calm = isPrivate ? say('privateWith', me) : say('members', membersOf(state.chatId).length, me);
  $('chat-title').textContent = title;
  $('chat-avatar').replaceChildren(avatar(isPrivate ? state.bot.id : state.chatId, title));
  $('chat-status').textContent = state.typing ? say('typing') : calm;
  $('chat-status').classList.toggle('active', Boolean(state.typing));
  document.title = `${title} · ${say('notice')}`;
}

function setTyping(isTyping) {
  clearTimeout(state.typing);
  state.typing = isTyping && setTimeout(() => setTyping(false), 5000);
  renderHeader();
}

// ---- The conversation ----

function renderChat(follow = false) {
  const box = $('messages');
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 120;
  const old = new Map([...box.children].map((node) => [node.dataset.key, node]));
  wantedItems().forEach((item, index) => {
    const signature = JSON.stringify([item, spoken(), state.me]);
    let node = old.get(item.key);
    old.delete(item.key);
    if (node?.signature !== signature) {
      const fresh = item.day ? el('p', { class: 'chip' }, el('span', {}, item.day)) : messageNode(item);
      fresh.dataset.key = item.key;
      fresh.signature = signature;
      if (node) replaceKeepingFocus(node, fresh);
      node = fresh;
    }
    if (box.children[index] !== node) box.insertBefore(node, box.children[index] ?? null);
  });
  old.forEach((node) => node.remove());
  if (!state.messages.size) box.replaceChildren(emptyCard());
  if (atEnd || follow) box.scrollTop = box.scrollHeight;
  renderHeader();
  renderFooter();
}

function replaceKeepingFocus(node, fresh) {
  const buttons = [...node.querySelectorAll('button')];
  const position = buttons.indexOf(document.activeElement);
  node.replaceWith(fresh);
  if (position >= 0) [...fresh.querySelectorAll('button')].at(Math.min(position, buttons.length - 1))?.focus();
}

/** Days, messages and albums in order; each says where it stands in its author's run. */
function wantedItems() {
  const items = [];
  let last = null;
  for (const message of [...state.messages.values()].slice(-SHOWN)) {
    const key = `day-${dayKey(message.date)}`;
    if (!last || dayKey(last.messages[0].date) !== dayKey(message.date)) {
      items.push({ key, day: dayLabel(message.date) });
      last = null;
    }
    if (last && message.media_group_id && last.messages[0].media_group_id === message.media_group_id) {
      last.messages.push(message);
      continue;
    }
    const goesOn = last && !serviceText(message) && !serviceText(last.messages[0])
      && last.messages[0].from?.id === message.from?.id && message.date - last.messages[0].date < RUN;
    if (goesOn) last.ends = false;
    last = { key: `message-${message.message_id}`, messages: [message], begins: !goesOn, ends: true };
    items.push(last);
  }
  return items;
}

function emptyCard() {
  if (state.chatId < 0) return el('p', { class: 'chip' }, el('span', {}, say('nothingYet')));
  return el('section', { class: 'card' }, avatar(state.bot.id, ''),
    el('h2', {}, say('about')),
    el('p', { dir: 'auto' }, state.bot.descriptions?.[spoken()] || state.bot.description || state.bot.first_name));
}

function serviceText(message) {
  const names = (users) => users.map(nameOf).join(', ');
  if (message.new_chat_members) return say('joined', names(message.new_chat_members));
  if (message.left_chat_member) return say('left', nameOf(message.left_chat_member));
  if (message.pinned_message) return say('pinned', nameOf(message.from));
  return '';
}

function messageNode({ messages, begins, ends }) {
  const [message] = messages;
  const testid = `message-${message.message_id}`;
  const service = serviceText(message);
  if (service) return el('p', { class: 'chip', 'data-testid': testid }, el('span', {}, service));

  const own = message.from?.id === state.me;
  const inGroup = message.chat.type !== 'private';
  const author = message.from ? nameOf(message.from) : '';
  const worded = messages.find(textOf) ?? message;
  const text = textOf(worded);
  const stamp = [message.edit_date && !fromBot(message) && say('edited'), timeOf(message.date)]
    .filter(Boolean).join(' ');
  const words = text && el('div', { class: 'text', 'data-testid': 'text' },
    formatted(text, worded.entities ?? worded.caption_entities ?? []),
    el('span', { class: 'spacer', 'data-stamp': stamp, 'aria-hidden': 'true' }));
  const media = mediaNode(messages);
  const bare = !text && (message.sticker || message.photo);
  const origin = message.forward_origin;
  const bubble = el('div', { class: `bubble ${bare ? 'bare' : ''} ${media ? 'with-media' : ''}`, dir: 'auto' },
    inGroup && !own && begins && el('p', { class: `author ink-${tint(message.from.id)}`, dir: 'auto' }, author),
    origin && el('p', { class: 'origin', dir: direction(say('forwarded')) },
      say('forwarded', origin.sender_user ? nameOf(origin.sender_user) : titleOf(origin.chat ?? origin.sender_chat ?? {}) || origin.sender_user_name)),
    message.reply_to_message && quoteNode(message.reply_to_message),
    worded.show_caption_above_media ? [words, media] : [media, words],
    !text && !media && el('p', { class: 'origin' }, say('other')),
    el('time', { class: 'stamp', dir: 'ltr', datetime: new Date(message.date * 1000).toISOString() }, stamp));
  const node = el('article', {
    class: ['message', own ? 'own' : 'theirs', begins && 'begins', ends && 'ends'].filter(Boolean).join(' '),
    'data-testid': testid, 'aria-label': author,
  },
  inGroup && !own && el('span', { class: 'side' }, ends && avatar(message.from.id, author)),
  el('div', { class: 'stack' }, bubble, inlineKeyboard(message, direction(text))),
  el('button', { type: 'button', class: 'round reply', title: say('reply'), 'aria-label': say('reply'),
    click: () => setReply(message) }, icon('reply')));
  requestAnimationFrame(() => node.querySelectorAll('.expandable').forEach(foldIfLong));
  return node;
}

function quoteNode(original) {
  return el('button', { type: 'button', class: 'quote', click: () => {
    const target = $('messages').querySelector(`[data-testid="message-${original.message_id}"]`);
    target?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  } },
  el('strong', { dir: 'auto' }, original.from ? nameOf(original.from) : ''),
  el('span', { dir: 'auto' }, body(original)));
}

function mediaNode(messages) {
  const [message] = messages;
  if (message.sticker) {
    return el('div', { class: 'sticker', role: 'img', 'aria-label': say('sticker') }, message.sticker.emoji ?? '◆');
  }
  const tiles = messages.flatMap((one, index) => {
    const testid = index ? `message-${one.message_id}` : null; // the first names the whole album
    if (one.photo) return [photoNode(one, testid, messages.length > 1)];
    const kinds = ['document', 'video', 'animation', 'audio', 'voice', 'video_note'];
    const kind = kinds.find((name) => one[name]);
    return kind ? [documentNode(one[kind], kind, testid)] : [];
  });
  if (!tiles.length) return null;
  const isAlbum = messages.length > 1 && messages.every((one) => one.photo);
  return el('div', { class: isAlbum ? `album of-${Math.min(tiles.length, 4)}` : 'media' }, tiles);
}

function photoNode(message, testid, cropped) {
  const best = message.photo.reduce((a, b) => (a.width > b.width ? a : b));
  const image = el('img', { src: fileUrl(best.file_id), alt: say('photo'), width: best.width, height: best.height });
  const button = el('button', { type: 'button', class: `photo ${message.has_media_spoiler ? 'veiled' : ''}`,
    'data-testid': testid, 'aria-label': say('photo'), click: () => {
      if (button.classList.contains('veiled')) return button.classList.remove('veiled');
      $('viewer-image').src = image.src;
      return $('viewer').showModal();
    } }, image);
  if (!cropped) button.style.aspectRatio = `${best.width} / ${Math.min(best.height, best.width * 1.6)}`;
  return button;
}

function documentNode(file, kind, testid) {
  const name = file.file_name ?? say('document');
  const extension = name.includes('.') ? name.split('.').at(-1).slice(0, 4) : kind.slice(0, 4);
  return el('a', { class: 'document', href: fileUrl(file.file_id), download: name, 'data-testid': testid ?? 'document' },
    el('span', { class: 'extension', 'aria-hidden': 'true' }, extension.toUpperCase()),
    el('span', { class: 'file-name', dir: 'auto' }, name),
    el('small', { dir: 'ltr' }, sizeOf(file.file_size)));
}

function sizeOf(bytes = 0) {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(LOCALES[spoken()], { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

// ---- Formatted text: entities are counted in UTF-16 units, as JavaScript strings are ----

function formatted(text, entities) {
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
    const isBlock = ['pre', 'blockquote', 'expandable_blockquote'].includes(entity.type);
    if (isBlock && text[at] === '\n') at += 1; // the block already ends its line
  });
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

const PLAIN = {
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', blockquote: 'blockquote',
};

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
    case 'mention': return text.toLowerCase() === `@${state.bot.username}`.toLowerCase()
      ? el('button', { type: 'button', class: 'link', dir: 'ltr', click: () => openPrivate(null) }, children)
      : el('span', { class: 'link', dir: 'ltr' }, children);
    case 'bot_command':
      return el('button', { type: 'button', class: 'link', 'data-testid': 'command-link', dir: 'ltr', click: () => send(text) }, children);
    case 'date_time': return dateNode(entity, children);
    case 'hashtag': case 'cashtag': case 'text_mention': return el('span', { class: 'link', dir: 'auto' }, children);
    default: return el(PLAIN[entity.type] ?? 'span', {}, children);
  }
}

function pressable(node, action) {
  node.setAttribute('role', 'button');
  node.tabIndex = 0;
  node.addEventListener('click', action);
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); action(event); }
  });
  return node;
}

const copyable = (node, text) => pressable(node, () => copy(text));

function spoilerNode(children) {
  const node = el('span', { class: 'spoiler', 'aria-label': say('spoiler') }, el('span', {}, children));
  return pressable(node, (event) => {
    if (node.classList.contains('shown')) return;
    event.preventDefault();
    node.classList.add('shown');
    node.removeAttribute('aria-label');
  });
}

function foldIfLong(quote) {
  const content = quote.firstChild;
  if (quote.querySelector('.fold') || content.scrollHeight <= content.clientHeight + 2) return;
  const button = el('button', { type: 'button', class: 'fold', 'aria-expanded': 'false', click: () => {
    const open = quote.classList.toggle('open');
    button.setAttribute('aria-expanded', open);
    button.textContent = say(open ? 'less' : 'more');
  } }, say('more'));
  quote.append(button);
}

/** A moment in the reader's own words; the letters are those of Telegram's date_time_format. */
function dateNode({ unix_time: unix, date_time_format: letters = '' }, children) {
  const full = when(unix, { dateStyle: 'full', timeStyle: 'short' });
  const has = (letter) => letters.includes(letter);
  const style = (small, large, names) => (has(large) ? names[1] : has(small) ? names[0] : undefined);
  let shown = children;
  if (has('r')) {
    const days = Math.round((unix * 1000 - now()) / 86400000);
    shown = new Intl.RelativeTimeFormat(LOCALES[spoken()], { numeric: 'auto' }).format(days, 'day');
  } else if (letters) {
    const parts = [has('w') && when(unix, { weekday: 'long' }),
      style('d', 'D', ['short', 'long']) && when(unix, { dateStyle: style('d', 'D', ['short', 'long']) }),
      style('t', 'T', ['short', 'medium']) && when(unix, { timeStyle: style('t', 'T', ['short', 'medium']) })];
    shown = parts.filter(Boolean).join(' ');
  }
  return el('time', { class: 'moment', title: full, datetime: new Date(unix * 1000).toISOString() }, shown);
}

// ---- Links and buttons ----

function parsed(url) {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** The start parameter of a link to our bot ('' when it has none), or null for any other link. */
function startOf(url) {
  const address = parsed(url);
  if (!address) return null;
  const isWeb = ['t.me', 'telegram.me'].includes(address.hostname.replace(/^www\./, ''));
  const name = isWeb ? address.pathname.slice(1) : address.protocol === 'tg:' && address.searchParams.get('domain');
  if (!name || name.toLowerCase() !== state.bot.username.toLowerCase()) return null;
  return address.searchParams.get('start') ?? '';
}

function isSafe(url) {
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(parsed(url)?.protocol);
}

function link(url, children) {
  const start = startOf(url);
  if (start !== null) {
    return el('button', { type: 'button', class: 'link', title: url, dir: 'auto', click: () => openPrivate(start) }, children);
  }
  if (!isSafe(url)) return el('span', {}, children);
  return el('a', { href: url, title: url, dir: 'auto', target: '_blank', rel: 'noopener noreferrer' }, children);
}

function follow(url) {
  const start = startOf(url);
  if (start !== null) openPrivate(start);
  else if (isSafe(url)) window.open(url, '_blank', 'noopener,noreferrer');
  else toast(say('onlyTelegram'));
}

async function openPrivate(start) {
  go(state.me, state.me);
  if (start) await attempt(call('start', { user_id: state.me, payload: start }));
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast(say('copied'));
}

function inlineKeyboard(message, dir) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el('div', { class: 'keyboard', dir }, rows.map((row) => el('div', { class: 'keys' },
    row.map((button) => inlineButton(message, button)))));
}

function inlineButton(message, button) {
  const { url = button.login_url?.url, copy_text: copyText } = button;
  const here = button.switch_inline_query_current_chat;
  const query = here ?? button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
  const sign = url !== undefined && startOf(url) === null ? 'link' : copyText ? 'copy' : query !== undefined ? 'inline' : null;
  const node = el('button', {
    type: 'button', class: `key ${button.style ?? ''}`, dir: 'auto', disabled: Boolean(button.disabled),
    'data-testid': 'button', 'data-data': button.callback_data ?? url ?? copyText?.text ?? query ?? '',
    title: url,
    click: () => {
      if (button.callback_data !== undefined) attempt(press(message, button.callback_data, node));
      else if (url !== undefined) follow(url);
      else if (copyText) attempt(copy(copyText.text));
      else if (query !== undefined) switchInline(query, here !== undefined);
      else toast(say('onlyTelegram'));
    },
  }, el('span', {}, button.text), sign && icon(sign));
  return node;
}

function switchInline(query, stays) {
  const text = `@${state.bot.username} ${query}`;
  if (stays) return fill(text);
  state.prefill = text;
  toast(say('chooseTarget'));
  return isPhone() && go(null, state.me);
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

function onAnswer(answer) {
  const done = presses.get(answer.callback_query_id);
  answers.set(answer.callback_query_id, answer);
  if (answers.size > 20) answers.delete(answers.keys().next().value);
  if (!done) return; // pressed elsewhere, or the press is still on its way
  presses.delete(answer.callback_query_id);
  done();
  if (answer.url) follow(answer.url);
  else if (answer.text && answer.show_alert) {
    $('alert-text').textContent = answer.text;
    $('alert').showModal();
  } else if (answer.text) toast(answer.text);
}

function toast(text) {
  const node = $('toast');
  node.textContent = text;
  node.hidden = false;
  clearTimeout(node.timer);
  node.timer = setTimeout(() => { node.hidden = true; }, Math.max(3500, text.length * 60));
}

// ---- Writing ----

function renderFooter() {
  $('start').hidden = state.chatId < 0 || state.messages.size > 0;
  $('composer').placeholder = say('message');
  const holder = [...state.messages.values()].reverse().find((message) => (
    fromBot(message) && (message.keyboard?.keyboard || message.keyboard?.remove_keyboard)));
  const rows = holder?.keyboard.keyboard ?? [];
  const key = `${state.chatId}/${holder?.message_id}`;
  const board = $('reply-keyboard');
  if (board.dataset.of !== key) {
    board.dataset.of = key;
    board.classList.toggle('folded', state.usedKeyboards.has(key));
    board.replaceChildren(...rows.map((row) => el('div', { class: 'keys' },
      row.map((button) => replyButton(button, holder.keyboard.one_time_keyboard && key)))));
  }
  board.hidden = !rows.length;
  $('keyboard-toggle').hidden = !rows.length;
  $('keyboard-toggle').setAttribute('aria-expanded', String(!board.classList.contains('folded')));
  if (rows.length) $('composer').placeholder = holder.keyboard.input_field_placeholder ?? say('message');
}

function replyButton(button, onceKey) {
  const choose = () => {
    if (onceKey) state.usedKeyboards.add(onceKey);
    if (onceKey) $('reply-keyboard').classList.add('folded');
    send(button.text);
  };
  return el('button', { type: 'button', class: `key ${button.style ?? ''}`, dir: 'auto',
    'data-testid': 'reply-button', click: choose }, el('span', {}, button.text));
}

function setReply(message) {
  state.replyTo = message;
  $('context').hidden = !message;
  if (!message) return;
  $('context-text').replaceChildren(el('strong', {}, `${say('reply')} · ${nameOf(message.from)}`),
    el('span', { dir: 'auto' }, body(message)));
  $('composer').focus();
}

function fill(text) {
  $('composer').value = text;
  $('composer').focus();
  grow();
}

function grow() {
  const field = $('composer');
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
  $('send').classList.toggle('ready', Boolean(field.value.trim()));
}

async function send(text) {
  const replyTo = state.replyTo;
  setReply(null); // before the call: the bot's own request for a reply may come faster than its end
  const message = await attempt(call('message', {
    chat_id: state.chatId, user_id: state.me, text, reply_to_message_id: replyTo?.message_id,
  }));
  if (!message && replyTo) setReply(replyTo);
  return message;
}

async function submit() {
  const text = $('composer').value.trim();
  if (!text) return;
  hideMenu();
  fill('');
  if (!await send(text) && !$('composer').value) fill(text); // nothing typed is lost
}

function showMenu(prefix) {
  const found = state.commands.filter(({ command }) => command.startsWith(prefix));
  const suffix = state.chatId < 0 ? `@${state.bot.username}` : '';
  if (!found.length && prefix) return hideMenu();
  $('menu-list').replaceChildren(...found.map(({ command, description }) => el('button', {
    type: 'button', class: 'command', 'data-testid': 'command', 'data-command': command,
    click: () => { hideMenu(); fill(''); send(`/${command}${suffix}`); },
  }, el('strong', { dir: 'ltr' }, `/${command}`), el('span', { dir: 'auto' }, description))));
  if (!found.length) $('menu-list').append(el('p', {}, say('noCommands')));
  $('menu-list').hidden = false;
  return $('menu').setAttribute('aria-expanded', 'true');
}

function hideMenu() {
  $('menu-list').hidden = true;
  $('menu').setAttribute('aria-expanded', 'false');
}

function onInput() {
  grow();
  const typed = $('composer').value.match(/^\/(\w*)$/);
  if (typed) showMenu(typed[1].toLowerCase());
  else hideMenu();
}

function onComposerKey(event) {
  const isMenu = !$('menu-list').hidden;
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  } else if (event.key === 'ArrowUp' && isMenu) {
    event.preventDefault();
    $('menu-list').querySelector('button:last-child')?.focus();
  } else if (event.key === 'Tab' && isMenu && $('composer').value) {
    const first = $('menu-list').querySelector('.command');
    if (first) { event.preventDefault(); fill(`/${first.dataset.command} `); hideMenu(); }
  }
}

function onMenuKey(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...$('menu-list').querySelectorAll('button')];
  (buttons[buttons.indexOf(document.activeElement) + step] ?? $('composer')).focus();
}

function onEscape(event) {
  if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
  hideMenu();
  setReply(null);
  if (state.chatId) $('composer').focus();
}

// ---- Tools: what a person cannot do in Telegram, and what Telegram does not do on request ----

const LARGEST = 20 * 1024 * 1024;
const FAULTS = {
  fault502: { method: 'sendMessage', error: { code: 502, description: 'Bad Gateway' } },
  fault429: { method: 'sendMessage', error: { code: 429, description: 'Too Many Requests: retry after 3', retry_after: 3 } },
  faultSlow: { method: 'sendMessage', delay: 3 },
  faultCut: { method: 'sendMessage', hang_up: 'after' },
  faultUnreadable: { malformed_update: true },
};

function renderTools() {
  $('clock').textContent = when(now() / 1000, { dateStyle: 'medium', timeStyle: 'short' });
  $('presence').hidden = !state.chatId;
  if (state.chatId) $('presence').textContent = say(presence().label);
  $('faults').replaceChildren(...Object.entries(FAULTS).map(([key, fault]) => el('button', {
    type: 'button', class: 'tool', 'data-testid': key, click: () => plan(fault),
  }, say(key))));
}

/** What the button of the bot's presence would do in the open chat. */
function presence() {
  if (state.chatId > 0) {
    const isBlocked = state.blocked.has(state.me);
    return { label: isBlocked ? 'unblock' : 'block', path: isBlocked ? 'unblock' : 'block', body: { user_id: state.me } };
  }
  const seat = state.chats.get(state.chatId).members.find((member) => member.user_id === state.bot.id);
  const isIn = seat && !['left', 'kicked'].includes(seat.status);
  return { label: isIn ? 'removeBot' : 'addBot', path: isIn ? 'leave' : 'join', body: { chat_id: state.chatId, user_id: state.bot.id } };
}

async function plan(fault) {
  if (await attempt(call('fault', fault))) toast(say('planned'));
}

async function moveClock(body) {
  if (await attempt(call('clock', body))) await attempt(refresh());
}

/** Morocco's offset from UTC at a wall-clock moment, as +01:00: it changes around Ramadan. */
function offsetAt(moment) {
  const parts = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${moment}Z`));
  return parts.find((part) => part.type === 'timeZoneName').value.replace('GMT', '') || '+00:00';
}

async function attach(file) {
  if (file.size > LARGEST) return toast(say('tooBig'));
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let i = 0; i < bytes.length; i += 32768) binary += String.fromCharCode(...bytes.subarray(i, i + 32768));
  const base64 = btoa(binary);
  const isPhoto = ['image/png', 'image/jpeg', 'image/webp'].includes(file.type);
  const content = isPhoto ? { photo: { base64 } }
    : { document: { file_name: file.name, mime_type: file.type || 'application/octet-stream', base64 } };
  $('tools').close();
  return attempt(call('message', { chat_id: state.chatId, user_id: state.me, ...content }));
}

function beginTools() {
  $('tools-open').addEventListener('click', () => { renderTools(); $('tools').showModal(); });
  $('tools').addEventListener('click', (event) => { if (event.target === $('tools')) $('tools').close(); });
  $('attach').addEventListener('change', (event) => {
    const [file] = event.target.files;
    event.target.value = '';
    if (file) attach(file);
  });
  $('presence').addEventListener('click', async () => {
    const { path, body } = presence();
    await attempt(call(path, body));
    await attempt(refresh());
  });
  for (const node of document.querySelectorAll('[data-advance]')) {
    node.addEventListener('click', () => moveClock({ advance: Number(node.dataset.advance) }));
  }
  $('clock-form').addEventListener('submit', (event) => {
    event.preventDefault();
    moveClock({ now: `${$('moment').value}:00${offsetAt($('moment').value)}` });
  });
  setInterval(() => { if ($('tools').open) renderTools(); }, 5000);
}

function begin() {
  window.addEventListener('hashchange', onRoute);
  document.addEventListener('keydown', onEscape);
  $('whoami').addEventListener('change', (event) => {
    const person = Number(event.target.value);
    go(state.chatId > 0 ? person : state.chatId, person);
  });
  $('back').addEventListener('click', () => go(null, state.me));
  $('form').addEventListener('submit', (event) => { event.preventDefault(); submit(); });
  $('composer').addEventListener('input', onInput);
  $('composer').addEventListener('keydown', onComposerKey);
  $('menu-list').addEventListener('keydown', onMenuKey);
  $('menu').addEventListener('click', () => ($('menu-list').hidden ? showMenu('') : hideMenu()));
  $('context-close').addEventListener('click', () => setReply(null));
  $('start').addEventListener('click', () => attempt(call('start', { user_id: state.me })));
  $('viewer').addEventListener('click', () => $('viewer').close());
  $('toast').addEventListener('click', () => { $('toast').hidden = true; });
  $('keyboard-toggle').addEventListener('click', () => {
    $('reply-keyboard').classList.toggle('folded');
    renderFooter();
  });
  const box = $('messages');
  box.addEventListener('scroll', () => {
    $('to-end').hidden = box.scrollHeight - box.scrollTop - box.clientHeight < 300;
  });
  $('to-end').addEventListener('click', () => box.scrollTo({ top: box.scrollHeight, behavior: 'smooth' }));
  beginTools();
  listen();
}

begin();
