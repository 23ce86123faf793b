// The menu of a message: react, answer, forward, copy, change, pin.

import { attempt, call } from '../base/api.js';
import { edit, reply } from './composer.js';
import { copy } from './entities.js';
import { forward } from '../writing/forward.js';
import { openMenu } from '../base/menu.js';
import { reactionPicker } from './reactions.js';
import { here, openEntry, state, textOf } from '../base/state.js';
import { say } from '../base/words.js';

/** Open the menu of a message or album at an element or point. */
export function openActions(anchor, messages) {
  const [message] = messages;
  const worded = messages.find(textOf) ?? message;
  const isOwn = message.from?.id === state.me;
  const isPinned = openEntry()?.pinned?.includes(message.message_id);
  const canEdit = isOwn && !message.forward_origin && !message.via_bot && (message.text || message.photo || message.document);
  const pin = () => attempt(call(isPinned ? 'unpin' : 'pin', { ...here(), message_id: message.message_id }));
  const items = [
    { label: say('reply'), icon: 'reply', testid: 'act-reply', act: () => reply(message) },
    { label: say('forward'), icon: 'forward', testid: 'act-forward', act: () => attempt(forward(messages)) },
    textOf(worded) && { label: say('copy'), icon: 'copy', testid: 'act-copy', act: () => attempt(copy(textOf(worded))) },
    canEdit && { label: say('edit'), icon: 'edit', testid: 'act-edit', act: () => edit(worded) },
    { label: say(isPinned ? 'unpin' : 'pin'), icon: 'pin', testid: 'act-pin', act: pin },
  ];
  openMenu(anchor, items.filter(Boolean), reactionPicker(message));
}
