// The menu of the bot's commands above the composer.

import { $, el } from '../base/dom.js';
import { send } from './sending.js';
import { isPrivate, state } from '../base/state.js';
import { say } from '../base/words.js';

export const isMenuOpen = () => !$('menu-list').hidden;

/** Show the commands that begin so; a choice sends its command. */
export function showMenu(prefix, chosen) {
  const found = state.commands.filter(({ command }) => command.startsWith(prefix));
  const suffix = isPrivate() ? '' : `@${state.bot.username}`;
  if (!found.length && prefix) return hideMenu();
  $('menu-list').replaceChildren(...found.map(({ command, description }) => el('button', {
    type: 'button', class: 'command', 'data-testid': 'command', 'data-command': command,
    click: () => { hideMenu(); chosen(); send(`/${command}${suffix}`); },
  }, el('strong', { dir: 'ltr' }, `/${command}`), el('span', { dir: 'auto' }, description))));
  if (!found.length) $('menu-list').append(el('p', {}, say('noCommands')));
  $('menu-list').hidden = false;
  return $('menu').setAttribute('aria-expanded', 'true');
}

/** Put the menu away; tells whether it was there. */
export function hideMenu() {
  const was = isMenuOpen();
  $('menu-list').hidden = true;
  $('menu').setAttribute('aria-expanded', 'false');
  return was;
}

/** The first command shown, for the Tab key. */
export const firstCommand = () => $('menu-list').querySelector('.command')?.dataset.command;

/** Let arrow keys move in what stands above the composer: the menu, or inline results. */
export function arrowsIn(box) {
  box.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...box.querySelectorAll('button')];
    const place = buttons.indexOf(document.activeElement) + step;
    (buttons[Math.max(0, place)] ?? $('composer')).focus();
  });
}
