// The dialog that makes people, groups, forums and channels.

import { attempt, call } from '../base/api.js';
import { $ } from '../base/dom.js';
import { go } from '../base/route.js';
import { loadState, state } from '../base/state.js';
import { say } from '../base/words.js';

const field = (name) => $('create-form').elements[name];

/** Show what the chosen kind needs: a language for a person, a place for the bot in a chat. */
function drawForm() {
  const kind = field('kind').value;
  const isPerson = kind === 'person';
  $('create-language').hidden = !isPerson;
  $('create-bot').hidden = isPerson;
  $('create-name').textContent = say(isPerson ? 'firstName' : 'title');
  const member = field('bot').querySelector('[value="member"]');
  member.disabled = kind === 'channel'; // there, a bot is an administrator or not at all
  if (member.disabled && field('bot').value === 'member') field('bot').value = 'administrator';
}

async function create(event) {
  event.preventDefault();
  const [kind, name] = [field('kind').value, field('name').value.trim()];
  const made = await attempt(kind === 'person'
    ? call('person_new', { first_name: name, language_code: field('language').value })
    : call('chat_new', { user_id: state.me, kind, title: name, bot: field('bot').value }));
  if (!made) return;
  $('create').close();
  await attempt(loadState());
  go(made.id, kind === 'person' ? made.id : state.me);
}

/** Let the dialog be opened and used. */
export function beginCreate() {
  $('create-open').addEventListener('click', () => {
    $('create-form').reset();
    drawForm();
    $('create').showModal();
  });
  $('create-form').addEventListener('change', drawForm);
  $('create-form').addEventListener('submit', create);
}
