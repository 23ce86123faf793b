// What was typed in a chat and not sent yet, kept while another chat is open.

const drafts = new Map();
const FIELD = 'composer';

const field = () => document.getElementById(FIELD);

/** Put a text into the composer of a chat, which is opened next or is open. */
export function prefill(chatId, text) {
  drafts.set(chatId, text);
}

/** Keep what stands in the composer for a chat. */
export function keepDraft(chatId) {
  if (field().value) drafts.set(chatId, field().value);
  else drafts.delete(chatId);
}

/** What was kept for a chat, once. */
export function takeDraft(chatId) {
  const text = drafts.get(chatId) ?? '';
  drafts.delete(chatId);
  return text;
}
