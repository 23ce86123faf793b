// A dialog that asks for a few words, or whether something is really meant.

import { $ } from './dom.js';
import { say } from './words.js';

/** Ask for a text; gives it, or null when put away. */
export function askText(title, label, action) {
  $('ask-field').hidden = false;
  $('ask-label').textContent = label;
  $('ask-input').value = '';
  $('ask-input').required = true;
  return open(title, action, false).then((isMeant) => (isMeant ? $('ask-input').value.trim() || null : null));
}

/** Ask whether something that cannot be undone is meant. */
export function askWhether(sentence, action) {
  $('ask-field').hidden = true;
  $('ask-input').required = false;
  return open(sentence, action, true);
}

function open(title, action, isDangerous) {
  $('ask-title').textContent = title;
  $('ask-yes').textContent = action;
  $('ask-yes').classList.toggle('danger', isDangerous);
  $('ask-no').textContent = say('cancel');
  $('ask').returnValue = '';
  $('ask').showModal();
  return new Promise((resolve) => {
    $('ask').addEventListener('close', () => resolve($('ask').returnValue === 'yes'), { once: true });
  });
}
