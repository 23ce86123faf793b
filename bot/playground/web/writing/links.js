// Where links lead: into the simulator where Telegram would stay inside, else to a new tab.

import { attempt, call } from '../base/api.js';
import { el } from '../base/dom.js';
import { shareText, startInGroup } from './forward.js';
import { toast } from '../base/notices.js';
import { go } from '../base/route.js';
import { state } from '../base/state.js';
import { say } from '../base/words.js';

const TELEGRAM = ['t.me', 'telegram.me', 'telegram.dog'];
const SAFE = ['http:', 'https:', 'mailto:', 'tel:'];

/** What a link does: `{start}`, `{startGroup}`, `{share}`, `{web}`, or nothing that we know. */
export function targetOf(url) {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address) return {};
  const isWeb = TELEGRAM.includes(address.hostname.replace(/^www\./, ''));
  const isApp = address.protocol === 'tg:';
  const name = isWeb ? address.pathname.slice(1) : isApp && (address.searchParams.get('domain') ?? address.hostname);
  const query = (key) => address.searchParams.get(key);
  if (name && name.toLowerCase() === state.bot.username?.toLowerCase()) {
    return query('startgroup') === null ? { start: query('start') ?? '' } : { startGroup: query('startgroup') };
  }
  if ((isWeb && ['share/url', 'share'].includes(name)) || (isApp && name === 'msg_url')) {
    return { share: [query('url'), query('text')].filter(Boolean).join('\n') };
  }
  return SAFE.includes(address.protocol) ? { web: url } : {};
}

export const staysHere = (url) => targetOf(url).web === undefined;

/** A link inside a text; one that stays inside the simulator is a button. */
export function link(url, children) {
  const target = targetOf(url);
  if (target.web === undefined && !Object.keys(target).length) return el('span', {}, children);
  if (target.web === undefined) {
    return el('button', { type: 'button', class: 'link', title: url, dir: 'auto', 'data-testid': 'inner-link', click: () => follow(url) }, children);
  }
  return el('a', { href: url, title: url, dir: 'auto', target: '_blank', rel: 'noopener noreferrer' }, children);
}

/** Do what a link does. */
export function follow(url) {
  const { start, startGroup, share, web } = targetOf(url);
  if (start !== undefined) return openPrivate(start);
  if (startGroup !== undefined) return startInGroup(startGroup);
  if (share !== undefined) return shareText(share);
  if (web !== undefined) return window.open(web, '_blank', 'noopener,noreferrer');
  return toast(say('onlyTelegram'));
}

/** Open the private chat with the bot; with a parameter, press Start there. */
export async function openPrivate(start) {
  go(state.me, state.me);
  if (start) await attempt(call('start', { user_id: state.me, payload: start }));
}
