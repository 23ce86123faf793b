// Who is who, where the server tells: a role is a word of the page, of a person or a group.

import { state } from '../base/state.js';
import { say } from '../base/words.js';

const LANGUAGES = { fr: 'français', ar: 'العربية', en: 'English' };

/** The role of a person or group in a sentence, with a person's language; null where none is known. */
export function roleOf(id) {
  const role = state.roles.get(id);
  if (!role) return null;
  const language = LANGUAGES[state.people.get(id)?.language_code];
  return [say(`role_${role}`), language].filter(Boolean).join(' · ');
}

/** The office of a person in a word; null of those who hold none. */
export function officeOf(id) {
  const role = state.roles.get(id);
  return ['officer', 'director'].includes(role) ? say(`office_${role}`) : null;
}
