// What this page is, in ten seconds: what to do here, and three things to try that type for you.

import { $, el } from '../base/dom.js';
import { view } from '../base/redraw.js';
import { go } from '../base/route.js';
import { nameOf, state } from '../base/state.js';
import { say } from '../base/words.js';
import { prefill } from '../writing/drafts.js';
import { fill } from '../writing/field.js';

// Of people that the server starts with; where one is not there, neither is the thing to try.
const TRIES = [
  { person: 1001, words: 'comment me connecter ?' },
  { person: 1002, words: 'فوقاش آخر أجل؟' },
  { person: 2001, words: '/announce' },
];

function drawIntro() {
  const tries = TRIES.filter(({ person }) => state.people.has(person));
  $('intro').hidden = !tries.length;
  $('intro-tries').replaceChildren(...tries.map(chip));
}

function chip({ person, words }) {
  const [first] = nameOf(state.people.get(person)).split(' ');
  return el('button', { type: 'button', class: 'try', 'data-testid': `try-${person}`, click: () => type(person, words) },
    el('bdi', {}, first), ' ', el('bdi', { class: 'try-words' }, words));
}

/** Be this person, with these words in the composer: sending them is for who tries. */
function type(person, words) {
  if (state.chatId === person) {
    fill(words);
    return;
  }
  prefill(person, words);
  go(person, person);
}

/** Begin to draw. */
export function beginIntro() {
  view('intro', drawIntro);
}
