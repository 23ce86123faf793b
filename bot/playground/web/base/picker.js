// A dialog to choose one of many chats or people, with a search.

import { $, el } from './dom.js';
import { avatar, search } from './names.js';
import { say } from './words.js';
import { VirtualList } from './virtual-list.js';

const ROW = 56; // pixels
let list = null;
let choices = [];
let answer = null;

/** Let the person choose among `{id, name, detail?, face?}`, where the face is another's; gives the id, or null when put away. */
export function pick(title, among) {
  choices = among;
  answer = null;
  $('picker-title').textContent = title;
  $('picker-search').value = '';
  $('picker-search').placeholder = say('search');
  $('picker-none').textContent = say('noneFound');
  $('picker').showModal();
  $('picker-list').scrollTop = 0;
  narrow();
  $('picker-search').focus();
  return new Promise((resolve) => {
    $('picker').addEventListener('close', () => resolve(answer), { once: true });
  });
}

function narrow() {
  const found = search(choices, $('picker-search').value);
  $('picker-none').hidden = found.length > 0;
  list.active = -1;
  list.show(found.map((choice) => ({ key: choice.id, height: ROW, choice })));
}

/** Let the dialog be used. */
export function beginPicker() {
  list = new VirtualList($('picker-list'), {
    describe: ({ choice }) => choice,
    draw: ({ id, face = id, name, detail }) => el('div', { class: 'row', 'data-testid': `pick-${id}` },
      avatar(face, name), el('span', { class: 'row-name', dir: 'auto' }, name),
      el('span', { class: 'row-last', dir: 'auto' }, detail ?? '')),
    search: $('picker-search'),
    choose: (item) => { answer = item.choice.id; $('picker').close(); },
  });
  $('picker-search').addEventListener('input', narrow);
}
