// The playground's chat page: puts its parts together and follows the address and the stream.

import { attempt, listen, tell } from './api.js';
import { beginChats, focusList, revealOpen } from './chats.js';
import { beginComposer, dismiss, setText } from './composer.js';
import { beginConversation, followEnd } from './conversation.js';
import { beginCreate } from './create.js';
import { $, isPhone } from './dom.js';
import { keepDraft, takeDraft } from './drafts.js';
import { loadChat, onEvent } from './events.js';
import { beginFooter } from './footer.js';
import { beginHeader, setTyping } from './header.js';
import { deliverTo, hear } from './hold.js';
import { beginInline } from './inline.js';
import { beginKeyboard } from './keyboard.js';
import { beginMenu, closeMenu } from './menu.js';
import { beginNotices } from './notices.js';
import { beginPanel } from './panel.js';
import { beginPeople } from './people.js';
import { beginPicker } from './picker.js';
import { redraw } from './redraw.js';
import { go, readAddress } from './route.js';
import { loadState, state } from './state.js';
import { beginTools } from './tools.js';
import { beginTopics } from './topics.js';
import { say } from './words.js';

const AGAIN = 1500; // milliseconds until a failed start is tried again

/** Fetch everything anew: at the start, and after each loss of the connection. */
async function reload() {
  try {
    await loadState();
    readAddress();
    await loadChat();
    $('offline').hidden = true;
    revealOpen();
  } catch {
    setTimeout(reload, AGAIN); // "connection lost" stands in the bar until then
  }
}

async function onAddress() {
  const [chatId, threadId] = [state.chatId, state.threadId];
  readAddress();
  const isOther = state.chatId !== chatId;
  if (isOther) leaveChat(chatId);
  if (state.threadId !== threadId) followEnd();
  redraw();
  if (isOther && state.chatId) requestAnimationFrame(focusChat); // once it is drawn
  await attempt(loadChat());
}

/** Put the keyboard into the chat; on a phone not into the field, which would bring up its keys. */
function focusChat() {
  if (isPhone() || $('form').hidden) $('messages').focus();
  else $('composer').focus();
}

function leaveChat(chatId) {
  while (dismiss()) continue; // a change that was begun is not a draft
  keepDraft(chatId);
  closeMenu();
  setTyping(false);
  state.messages.clear();
  $('messages').replaceChildren();
  setText(takeDraft(state.chatId));
}

/** Escape puts away what is open; with nothing open it leads back to the list of chats. */
function onEscape(event) {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog:modal, :popover-open')) return;
  if (dismiss()) $('composer').focus();
  else if (isPhone() && state.chatId) go(null, state.me);
  else focusList();
}

function begin() {
  beginNotices();
  beginMenu();
  beginPicker();
  beginHeader();
  beginChats();
  beginConversation();
  beginTopics();
  beginComposer();
  beginInline();
  beginKeyboard();
  beginFooter();
  beginPeople();
  beginTools();
  beginCreate();
  beginPanel();
  window.addEventListener('hashchange', onAddress);
  window.addEventListener('unhandledrejection', (event) => tell(event.reason));
  document.addEventListener('keydown', onEscape);
  $('viewer').addEventListener('click', () => $('viewer').close());
  for (const node of document.querySelectorAll('[data-close]')) {
    node.addEventListener('click', () => node.closest('dialog').close());
  }
  deliverTo(onEvent);
  listen({
    opened: reload,
    heard: hear,
    lost: () => {
      $('offline').textContent = say('offline');
      $('offline').hidden = false;
    },
  });
}

begin();
