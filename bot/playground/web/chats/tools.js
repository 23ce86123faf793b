// The simulator's tools: what Telegram does not do on request: move the clock, fail.

import { attempt, call } from '../base/api.js';
import { dayKey, now, offsetAt } from '../base/dates.js';
import { $, el } from '../base/dom.js';
import { toast } from '../base/notices.js';
import { view } from '../base/redraw.js';
import { say } from '../base/words.js';

const FAULTS = {
  fault502: { method: 'sendMessage', error: { code: 502, description: 'Bad Gateway' } },
  fault429: { method: 'sendMessage', error: { code: 429, description: 'Too Many Requests: retry after 3', retry_after: 3 } },
  faultSlow: { method: 'sendMessage', delay: 3 },
  faultCut: { method: 'sendMessage', hang_up: 'after' },
  faultUnreadable: { malformed_update: true },
  faultClear: { clear: true },
};
const DAY = 86400; // seconds
const MORNING = '09:00';

function drawTools() {
  $('moment').placeholder = say('momentForm');
  $('faults').replaceChildren(...Object.entries(FAULTS).map(([key, fault]) => el('button', {
    type: 'button', class: 'tool', 'data-testid': key, click: () => plan(fault),
  }, say(key))));
}

async function plan(fault) {
  const answer = await attempt(call('fault', fault));
  if (answer) toast(fault.clear ? say('cleared') : fault.malformed_update ? say('done') : say('planned', answer.planned));
}

/** Move the clock: `{advance}` in seconds, or `{now}` as an ISO moment; the stream tells the rest. */
async function moveClock(body) {
  if (await attempt(call('clock', body))) toast(say('clockMoved'));
}

/** A moment as people write it, the day first, as 2025-07-09T09:00; null where it is none. */
function writtenMoment(text) {
  const written = text.trim().match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})[ ,à]+(\d{1,2})[:h](\d{2})?$/);
  if (!written) return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? text : null;
  const [day, month, year, hour, minute = '00'] = written.slice(1).map((part) => part?.padStart(2, '0'));
  const moment = `${year}-${month}-${day}T${hour}:${minute}`;
  return Number.isNaN(Date.parse(`${moment}Z`)) ? null : moment;
}

const moveTo = (moment) => moveClock({ now: `${moment}:00${offsetAt(moment)}` });

/** Begin to draw, and to hear the buttons of the clock. */
export function beginTools() {
  view('tools', drawTools);
  for (const node of document.querySelectorAll('[data-advance]')) {
    node.addEventListener('click', () => moveClock({ advance: Number(node.dataset.advance) }));
  }
  $('morning').addEventListener('click', () => moveTo(`${dayKey(now() + DAY)}T${MORNING}`));
  $('clock-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const moment = writtenMoment($('moment').value);
    if (moment) moveTo(moment);
    else toast(say('momentWrong'));
  });
}
