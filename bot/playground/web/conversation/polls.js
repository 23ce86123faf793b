// A poll: its options to vote for, then its results as bars.

import { attempt, call } from '../base/api.js';
import { el, icon } from '../base/dom.js';
import { formatted } from './entities.js';
import { state } from '../base/state.js';
import { say } from '../base/words.js';

/** The node of a message's poll. */
export function pollNode(message) {
  const { poll } = message;
  const mine = message.votes?.[state.me] ?? [];
  const showsResults = poll.is_closed || mine.length > 0;
  const total = poll.total_voter_count;
  return el('section', { class: 'poll', 'data-testid': 'poll', 'aria-label': poll.question },
    el('h2', { dir: 'auto' }, formatted(poll.question, poll.question_entities)),
    el('p', { class: 'poll-kind' }, kindOf(poll)),
    showsResults ? poll.options.map((option, number) => resultNode(poll, option, number, mine)) : ballot(message),
    showsResults && poll.explanation && el('p', { class: 'poll-why', dir: 'auto' }, formatted(poll.explanation, poll.explanation_entities)),
    el('p', { class: 'poll-total' }, total ? say('votes', total) : say('noVotes'),
      !poll.is_closed && mine.length > 0 && poll.allows_revoting && el('button', {
        type: 'button', class: 'link', 'data-testid': 'vote-back', click: () => vote(message, []),
      }, say('voteBack'))));
}

function kindOf(poll) {
  if (poll.is_closed) return say('pollClosed');
  if (poll.type === 'quiz') return say(poll.is_anonymous ? 'quizAnonymous' : 'quiz');
  return say(poll.is_anonymous ? 'pollAnonymous' : 'pollOpen');
}

const vote = (message, options) => attempt(call('vote', {
  user_id: state.me, chat_id: message.chat.id, message_id: message.message_id, options,
}));

/** The options to choose from: one press votes, or where several may be chosen, a button does. */
function ballot(message) {
  const { poll } = message;
  const chosen = new Set();
  const send = el('button', { type: 'button', class: 'key', 'data-testid': 'vote', disabled: true,
    click: () => vote(message, [...chosen].sort()) }, say('vote'));
  const options = poll.options.map((option, number) => {
    const node = el('button', {
      type: 'button', class: 'poll-option', 'data-testid': `option-${number}`,
      'aria-pressed': poll.allows_multiple_answers ? 'false' : null,
      click: () => {
        if (!poll.allows_multiple_answers) return vote(message, [number]);
        if (!chosen.delete(number)) chosen.add(number);
        node.setAttribute('aria-pressed', chosen.has(number));
        send.disabled = !chosen.size;
        return undefined;
      },
    }, el('span', { class: 'poll-mark', 'aria-hidden': 'true' }), el('span', { dir: 'auto' }, formatted(option.text, option.text_entities)));
    return node;
  });
  return poll.allows_multiple_answers ? [...options, send] : options;
}

function resultNode(poll, option, number, mine) {
  const share = poll.total_voter_count ? option.voter_count / poll.total_voter_count : 0;
  const percent = `${Math.round(100 * share)} %`;
  const isRight = poll.correct_option_ids?.includes(number) ?? poll.correct_option_id === number;
  const isMine = mine.includes(number);
  const isWrong = poll.type === 'quiz' && isMine && !isRight;
  const sign = isWrong ? 'close' : isMine || isRight ? 'check' : null;
  const bar = el('span', { class: 'poll-bar', 'aria-hidden': 'true' });
  bar.style.width = `${100 * share}%`;
  return el('div', { class: `poll-result ${isMine ? 'mine' : ''} ${isWrong ? 'wrong' : ''}`, 'data-testid': `result-${number}` },
    el('strong', { dir: 'ltr' }, percent),
    el('span', { dir: 'auto' }, formatted(option.text, option.text_entities), sign && icon(sign)), bar);
}
