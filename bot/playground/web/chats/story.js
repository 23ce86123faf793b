// A question that people answer, in five presses: each acts for one person and shows where.

import { attempt, call } from '../base/api.js';
import { $, el } from '../base/dom.js';
import { toast } from '../base/notices.js';
import { redraw, view } from '../base/redraw.js';
import { go } from '../base/route.js';
import { fromBot, nameOf, state } from '../base/state.js';
import { say } from '../base/words.js';

const ASKS = 1001, ANSWERS = 2002, HELPERS = -1001000000002; // whom the server starts with
const LOOKS = 20, PAUSE = 250; // for the bot to be so far, in milliseconds between two looks
const STEPS = [
  { person: ASKS, chat: ASKS, words: '/ask Mon relevé de juin ne correspond pas à ma déclaration, que faire ?' },
  { person: ASKS, chat: ASKS, button: 'send' },
  { person: ANSWERS, chat: HELPERS, button: 'desk:take' },
  { person: ANSWERS, chat: HELPERS, below: 'desk:over', words: 'Ouvrez le détail du relevé et comparez les jours déclarés de chacun.' },
  { person: ASKS, chat: ASKS, button: 'ticket:rate' },
];

let place = 0; // of the next step

function drawStory() {
  const step = STEPS[place];
  const isThere = state.chats.has(HELPERS) && state.people.has(step.person);
  $('intro-story').hidden = !isThere;
  if (!isThere) return;
  const [first] = nameOf(state.people.get(step.person)).split(' ');
  $('intro-story').replaceChildren(
    el('button', { type: 'button', class: 'try', 'data-testid': `story-${place + 1}`, click: () => attempt(play(step)) },
      `${place + 1}/${STEPS.length} `, el('bdi', {}, first), ' ', el('bdi', { class: 'try-words' }, say(`story_${place + 1}`))));
}

/** Do one step as the person it is of, once the bot is so far; if it is not soon, say so. */
async function play({ person, chat, button, below, words }) {
  let found = (button || below) && await latest(chat, button ?? below);
  for (let looked = 0; found === null && looked < LOOKS; looked += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    found = await latest(chat, button ?? below);
  }
  if (found === null) {
    toast(say('storyWait'));
    return;
  }
  const who = { chat_id: chat, user_id: person };
  if (words) await call('message', { ...who, text: words, reply_to_message_id: found?.message.message_id });
  else await call('press', { ...who, message_id: found.message.message_id, data: found.data });
  go(chat, person);
  place = (place + 1) % STEPS.length;
  redraw('story');
}

/** Return the newest message of the bot in a chat with a button of this kind, and its data. */
async function latest(chat, kind) {
  const messages = await call(`chat?chat_id=${chat}`);
  for (const message of messages.reverse().filter(fromBot)) {
    const all = (message.reply_markup?.inline_keyboard ?? []).flat().map((key) => key.callback_data ?? '');
    const data = all.find((one) => one === kind || one.startsWith(`${kind}:`));
    if (data) return { message, data };
  }
  return null;
}

/** Begin to draw. */
export function beginStory() {
  view('story', drawStory);
}
