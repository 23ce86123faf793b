// Dates and times in Morocco, in the words of the person who reads.

import { say, spoken } from './words.js';
import { state } from './state.js';

const LOCALES = { fr: 'fr-FR', ar: 'ar-MA-u-nu-latn', en: 'en-GB' };
const ZONE = 'Africa/Casablanca'; // the bot speaks of Moroccan hours, whatever the machine's zone
const formats = new Map(); // making a format costs more than using it

function format(locale, options) {
  const key = JSON.stringify([locale, options]);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }));
  return formats.get(key);
}

export const locale = () => LOCALES[spoken()];
export const now = () => (Date.now() + state.clock) / 1000;
export const when = (unix, options) => format(locale(), options).format(new Date(unix * 1000));
export const timeOf = (unix) => when(unix, { hour: '2-digit', minute: '2-digit', hour12: false });
export const dayKey = (unix) => format('sv').format(new Date(unix * 1000));
export const iso = (unix) => new Date(unix * 1000).toISOString();

/** The day as a heading: today, yesterday, or its date. */
export function dayLabel(unix) {
  if (dayKey(unix) === dayKey(now())) return say('today');
  if (dayKey(unix) === dayKey(now() - 86400)) return say('yesterday');
  const sameYear = dayKey(unix).slice(0, 4) === dayKey(now()).slice(0, 4);
  return when(unix, { weekday: 'long', day: 'numeric', month: 'long', year: sameYear ? undefined : 'numeric' });
}

/** When, in a few letters: the time today, else the date. */
export function shortly(unix) {
  return dayKey(unix) === dayKey(now()) ? timeOf(unix) : when(unix, { day: 'numeric', month: 'short' });
}

/** Morocco's offset from UTC at a wall-clock moment, as +01:00: it changes around Ramadan. */
export function offsetAt(moment) {
  const parts = format('en', { timeZoneName: 'longOffset' }).formatToParts(new Date(`${moment}Z`));
  return parts.find((part) => part.type === 'timeZoneName').value.replace('GMT', '') || '+00:00';
}

/** The words of a moment; the letters are those of Telegram's date_time_format. */
export function momentWords(unix, letters) {
  const pick = (small, large) => (letters.includes(large) ? 'long' : letters.includes(small) ? 'short' : null);
  if (letters.includes('r')) {
    const days = Math.round((unix - now()) / 86400);
    return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day');
  }
  const date = pick('d', 'D');
  const time = pick('t', 'T') && (pick('t', 'T') === 'long' ? 'medium' : 'short');
  const parts = [letters.includes('w') && when(unix, { weekday: 'long' }),
    date && when(unix, { dateStyle: date }), time && when(unix, { timeStyle: time })];
  return parts.filter(Boolean).join(' ');
}

/** A size in bytes as people read it. */
export function sizeOf(bytes = 0) {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
