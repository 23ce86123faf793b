// Messages in one line: what was done in a chat, and what the chat list shows of the last message.

import { nameOf, textOf, titleOf } from '../base/state.js';
import { say } from '../base/words.js';

const LONGEST = 120; // characters of a preview

const SENTENCES = {
  new_chat_members: (message, users) => {
    const [first] = users;
    const isSelf = users.length === 1 && first.id === message.from?.id;
    return isSelf ? say('joined', nameOf(first)) : say('added', nameOf(message.from), users.map(nameOf).join(', '));
  },
  left_chat_member: (message, user) => (user.id === message.from?.id
    ? say('left', nameOf(user)) : say('removed', nameOf(message.from), nameOf(user))),
  pinned_message: (message, pinned) => say('pinned', authorOf(message), body(pinned).slice(0, 40)),
  group_chat_created: (message) => say('created', authorOf(message)),
  new_chat_title: (message, title) => say('renamed', title),
  migrate_to_chat_id: () => say('migratedTo'),
  migrate_from_chat_id: () => say('migratedFrom'),
  forum_topic_created: (message, topic) => say('topicCreated', topic.name),
  forum_topic_edited: (message, topic) => say('topicEdited', topic.name ?? ''),
  forum_topic_closed: () => say('topicClosed'),
  forum_topic_reopened: () => say('topicReopened'),
  general_forum_topic_hidden: () => say('topicHidden'),
  general_forum_topic_unhidden: () => say('topicUnhidden'),
};

const KINDS = { // field of a message -> the word for it
  photo: 'photo', video: 'video', animation: 'video', video_note: 'video', voice: 'voice', audio: 'audio',
  location: 'place', contact: 'contact',
};

/** Words that keep their own direction inside a line of another one. */
const apart = (words) => `\u2068${words}\u2069`;

/** Who a message is from: a person, the bot, or the channel itself. */
export const authorOf = (message) => (message.from ? nameOf(message.from) : titleOf(message.sender_chat ?? message.chat));

/** The sentence of a message that tells what was done; empty for what somebody wrote. */
export function serviceText(message) {
  const field = Object.keys(SENTENCES).find((name) => message[name] !== undefined);
  return field ? SENTENCES[field](message, message[field]) : '';
}

/** A message in one line. */
export function body(message) {
  const kind = Object.keys(KINDS).find((name) => message[name]);
  const line = textOf(message) || serviceText(message)
    || (message.sticker && `${message.sticker.emoji ?? ''} ${say('sticker')}`)
    || (message.poll && `${say('poll')} · ${apart(message.poll.question)}`)
    || message.venue?.title || (kind && say(kind)) || message.document?.file_name || say('other');
  return line.replace(/\s+/g, ' ').slice(0, LONGEST);
}

/** A message as the chat list shows it: in a group with its author. */
export function preview(message) {
  const isSaid = message.chat.type !== 'private' && message.from && !serviceText(message);
  return isSaid ? `${apart(message.from.first_name)} : ${apart(body(message))}` : body(message);
}

/** Who a forwarded message came from. */
export function originOf(origin) {
  return nameOf(origin.sender_user) || origin.sender_user_name || titleOf(origin.chat ?? origin.sender_chat ?? {});
}

