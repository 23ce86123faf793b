// What is about to be sent: a text, an answer, a change, a file; and the sending of it.

import { attempt, call, upload } from '../base/api.js';
import { redraw } from '../base/redraw.js';
import { here } from '../base/state.js';

export const draft = { replyTo: null, editing: null, file: null, isDocument: false };

/** Change what will be sent along with the text: `replyTo`, `editing`, `file`, `isDocument`. */
export function setDraft(changes) {
  Object.assign(draft, changes);
  redraw('context');
}

/** Forget what was to be sent along; tells whether there was anything. */
export function clearDraft() {
  const had = draft.replyTo || draft.editing || draft.file;
  setDraft({ replyTo: null, editing: null, file: null, isDocument: false });
  return Boolean(had);
}

/** Send a text as the person who is played; gives the message, or null when it was refused. */
export async function send(text) {
  const { replyTo } = draft;
  setDraft({ replyTo: null }); // before the call: the bot may ask for the next reply faster than its end
  const message = await attempt(call('message', { ...here(), text, reply_to_message_id: replyTo?.message_id }));
  if (!message && replyTo) setDraft({ replyTo });
  return message;
}

/** Send a voice note: what is said in it nobody hears. */
export async function sendVoice() {
  const { replyTo } = draft;
  clearDraft();
  await attempt(call('message', { ...here(), voice: true, reply_to_message_id: replyTo?.message_id }));
}

/** Send or change what the composer holds; gives the message, or null when it was refused. */
export async function submit(text) {
  const whole = { ...draft };
  const { editing, file, isDocument, replyTo } = whole;
  if (!editing && !file) return send(text);
  clearDraft();
  const message = await attempt(editing
    ? call('edit', { ...here(), message_id: editing.message_id, text })
    : upload({ ...here(), caption: text, as: isDocument ? 'document' : undefined, reply_to_message_id: replyTo?.message_id }, file));
  if (!message) setDraft(whole);
  return message;
}
