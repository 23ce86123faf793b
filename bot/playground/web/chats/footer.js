// The foot of the chat: the composer, or why there is none and what may be done about it.

import { attempt, call } from '../base/api.js';
import { $ } from '../base/dom.js';
import { view } from '../base/redraw.js';
import { go } from '../base/route.js';
import { isAdministrator, isMember, isPrivate, openEntry, state, statusOf } from '../base/state.js';
import { openTopic } from './topics.js';
import { say } from '../base/words.js';

/** What stands in the composer's place: `{words, act?}`; null where the person may write. */
function hindrance() {
  const { chat, migrated_to: grown } = openEntry();
  const me = { user_id: state.me };
  const isLeader = isAdministrator(statusOf(chat.id, state.me));
  if (state.deactivated.has(state.me)) return { words: say('accountClosed') };
  if (isPrivate()) {
    return state.blocked.has(state.me) ? { words: say('unblock'), act: () => call('unblock', me) } : null;
  }
  if (grown) return { words: say('openSupergroup'), act: async () => go(grown, state.me) };
  if (!isMember(chat.id, state.me)) {
    return { words: say(chat.type === 'channel' ? 'subscribe' : 'join'), act: () => call('join', { ...me, chat_id: chat.id }) };
  }
  if (chat.type === 'channel' && !isLeader) return { words: say('onlyAdministrators') };
  if (openTopic()?.is_closed && !isLeader) return { words: say('topicIsClosed') };
  return null;
}

function drawFooter() {
  if (!state.chatId) return;
  const reason = hindrance();
  $('form').hidden = Boolean(reason);
  $('hindrance').hidden = !reason || Boolean(reason.act);
  $('remedy').hidden = !reason?.act;
  $('hindrance').textContent = $('remedy').textContent = reason?.words ?? '';
  $('remedy').onclick = () => attempt(reason.act());
  $('start').hidden = Boolean(reason) || !isPrivate() || state.messages.size > 0 || state.loading;
}

/** Begin to draw. */
export function beginFooter() {
  view('footer', drawFooter);
  $('start').addEventListener('click', () => attempt(call('start', { user_id: state.me })));
}
