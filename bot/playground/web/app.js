// The playground's chat page: puts its parts together and follows the address and the stream.

import { attempt, listen, tell } from './base/api.js';
import { beginChats, focusList, revealOpen } from './chats/chats.js';
import { beginComposer, dismiss } from './conversation/composer.js';
import { beginConversation, followEnd } from './conversation/conversation.js';
import { beginCreate } from './chats/create.js';
import { $, isPhone } from './base/dom.js';
import { keepDraft, takeDraft } from './writing/drafts.js';
import { loadChat, onEvent } from './events.js';
import { setText } from './writing/field.js';
import { beginFooter } from './chats/footer.js';
import { beginHeader, setTyping } from './chats/header.js';
import { deliverTo, hear } from './base/hold.js';
import { beginIntro } from './chats/intro.js';
import { beginStory } from './chats/story.js';
import { beginInline } from './writing/inline.js';
import { beginKeyboard } from './conversation/keyboard.js';
import { beginMenu, closeMenu } from './base/menu.js';
import { beginNotices } from './base/notices.js';
import { beginPanel } from './chats/panel.js';
import { beginPeople } from './chats/people.js';
import { beginPicker } from './base/picker.js';
import { redraw } from './base/redraw.js';
import { go, readAddress } from './base/route.js';
import { loadState, state } from './base/state.js';
import { beginTools } from './chats/tools.js';
import { beginTopics } from './chats/topics.js';
import { say } from './base/words.js';

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
  beginIntro();
  beginStory();
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
