// Writing: the field, its keys, and the strip above it that says what is answered or attached.

import { $, el, icon } from '../base/dom.js';
import { firstCommand, arrowsIn, hideMenu, isMenuOpen, showMenu } from '../writing/commands.js';
import { fieldChanged, fill, onField } from '../writing/field.js';
import { closeInline, focusResults, onInlineInput } from '../writing/inline.js';
import { focusLastKeyboard } from './keyboard.js';
import { view } from '../base/redraw.js';
import { clearDraft, draft, sendVoice, setDraft, submit } from '../writing/sending.js';
import { authorOf, body } from './service.js';
import { sizeOf } from '../base/dates.js';
import { textOf } from '../base/state.js';
import { toast } from '../base/notices.js';
import { say } from '../base/words.js';

const LARGEST = 50 * 1024 * 1024; // what the simulator takes
const PICTURES = ['image/png', 'image/jpeg', 'image/webp'];
const TALLEST = 160; // pixels

function onInput() {
  const field = $('composer');
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, TALLEST)}px`;
  drawReady(field.value);
  const typed = field.value.match(/^\/(\w*)$/);
  if (typed && !draft.editing) showMenu(typed[1].toLowerCase(), () => fill(''));
  else hideMenu();
  if (draft.editing) closeInline();
  else onInlineInput(field.value);
}

/** Show that there is something to send; a voice note is sent in place of it. */
function drawReady(text) {
  const isReady = Boolean(text.trim() || draft.file);
  $('send').classList.toggle('ready', isReady);
  $('voice').hidden = isReady || Boolean(draft.editing);
}

async function onSubmit() {
  const text = $('composer').value.trim();
  if (!text && !draft.file) return;
  if (focusResults()) return; // an inline query is not a message: a result is
  hideMenu();
  fill('');
  if (!await submit(text) && !$('composer').value) fill(text); // nothing typed is lost
}

function onKey(event) {
  const isEmpty = !$('composer').value;
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    onSubmit();
  } else if (event.key === 'ArrowUp' && isMenuOpen()) {
    event.preventDefault();
    $('menu-list').querySelector('button:last-child')?.focus();
  } else if (event.key === 'ArrowUp' && (focusResults() || (isEmpty && focusLastKeyboard()))) {
    event.preventDefault();
  } else if (event.key === 'Tab' && isMenuOpen() && !isEmpty && firstCommand()) {
    event.preventDefault();
    fill(`/${firstCommand()} `);
  }
}

/** Answer a message. */
export function reply(message) {
  setDraft({ replyTo: message, editing: null });
  $('composer').focus();
}

/** Change one's own message. */
export function edit(message) {
  setDraft({ replyTo: null, file: null, editing: message });
  fill(textOf(message));
}

function attach(file) {
  if (file.size > LARGEST) return toast(say('tooBig'));
  setDraft({ file, editing: null, isDocument: !PICTURES.includes(file.type) });
  $('composer').focus();
  return fieldChanged();
}

let preview = null; // the address of the attached picture

function drawContext() {
  const { replyTo, editing, file, isDocument } = draft;
  const about = editing ?? replyTo;
  if (preview) URL.revokeObjectURL(preview);
  preview = file && PICTURES.includes(file.type) ? URL.createObjectURL(file) : null;
  $('context').hidden = !about && !file;
  $('context-text').replaceChildren(...[
    file && el('strong', { dir: 'auto', 'data-testid': 'attached' }, `${file.name} · ${sizeOf(file.size)}`),
    about && el('strong', {}, editing ? say('editing') : `${say('reply')} · ${authorOf(replyTo)}`),
    about && el('span', { dir: 'auto' }, body(about)),
    preview && el('label', { class: 'as-file' }, asFileBox(isDocument), say('asFile')),
  ].filter(Boolean));
  $('context-sign').replaceChildren(preview ? el('img', { src: preview, alt: '', width: 44, height: 44 })
    : icon(file ? 'document' : editing ? 'edit' : 'reply'));
  drawReady($('composer').value);
}

function asFileBox(isDocument) {
  return el('input', { type: 'checkbox', checked: isDocument, 'data-testid': 'as-file',
    change: (event) => setDraft({ isDocument: event.target.checked }) });
}

/** Put away what stands above the field; tells whether anything did. */
export function dismiss() {
  if (closeInline() || hideMenu()) return true;
  const wasEditing = draft.editing;
  const had = clearDraft();
  if (wasEditing) fill('');
  return had;
}

/** Begin to hear the field, its buttons, and files that are pasted or dropped. */
export function beginComposer() {
  view('context', drawContext);
  arrowsIn($('menu-list'));
  onField(onInput);
  $('form').addEventListener('submit', (event) => { event.preventDefault(); onSubmit(); });
  $('composer').addEventListener('input', fieldChanged);
  $('composer').addEventListener('keydown', onKey);
  $('menu').addEventListener('click', () => (isMenuOpen() ? hideMenu() : showMenu('', () => fill(''))));
  $('context-close').addEventListener('click', dismiss);
  $('voice').addEventListener('click', sendVoice);
  $('attach-open').addEventListener('click', () => $('attach').click());
  $('attach').addEventListener('change', (event) => {
    const [file] = event.target.files;
    if (file) attach(file);
    event.target.value = '';
  });
  $('composer').addEventListener('paste', (event) => {
    const [file] = event.clipboardData.files;
    if (file) { event.preventDefault(); attach(file); }
  });
  $('chat').addEventListener('dragover', (event) => event.preventDefault());
  $('chat').addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file && !$('form').hidden) attach(file);
  });
}
