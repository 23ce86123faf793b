// What a message carries besides words: pictures, albums, files, stickers, places, contacts.

import { fileUrl } from '../base/api.js';
import { sizeOf } from '../base/dates.js';
import { $, el, icon } from '../base/dom.js';
import { nameOf } from '../base/state.js';
import { say } from '../base/words.js';

const FILES = ['document', 'video', 'animation', 'audio', 'voice', 'video_note'];
const TALLEST = 1.6; // height of a picture in widths; what is longer is cropped

/** The node that shows what these messages of one album, or one message, carry; null for words. */
export function mediaNode(messages) {
  const [message] = messages;
  if (message.sticker) {
    return el('div', { class: 'sticker', role: 'img', 'aria-label': say('sticker') }, message.sticker.emoji ?? '◆');
  }
  const place = placeNode(message) ?? contactNode(message);
  if (place) return el('div', { class: 'media' }, place);
  const tiles = messages.flatMap((one, index) => {
    const testid = index ? `message-${one.message_id}` : null; // the first names the whole album
    if (one.photo) return [photoNode(one, testid, messages.length > 1)];
    const kind = FILES.find((name) => one[name]);
    return kind ? [documentNode(one[kind], kind, testid)] : [];
  });
  if (!tiles.length) return null;
  const isAlbum = messages.length > 1 && messages.every((one) => one.photo);
  return el('div', { class: isAlbum ? `album of-${tiles.length}` : 'media' }, tiles);
}

function photoNode(message, testid, isCropped) {
  const best = message.photo.reduce((a, b) => (a.width > b.width ? a : b));
  const label = message.caption || say('photo');
  const image = el('img', { src: fileUrl(best.file_id), alt: label, width: best.width, height: best.height });
  const isHidden = message.has_media_spoiler;
  const button = el('button', { type: 'button', class: `photo ${isHidden ? 'veiled' : ''}`, 'data-testid': testid ?? 'photo',
    'aria-label': isHidden ? say('spoilerPhoto') : label, click: () => {
      if (button.classList.contains('veiled')) return button.classList.remove('veiled');
      $('viewer-image').src = image.src;
      $('viewer-image').alt = label;
      return $('viewer').showModal();
    } }, image);
  // The place is kept before the picture comes, so that nothing moves.
  if (!isCropped) button.style.aspectRatio = `${best.width} / ${Math.min(best.height, best.width * TALLEST)}`;
  return button;
}

function documentNode(file, kind, testid) {
  const name = file.file_name ?? say({ document: 'document', audio: 'audio', voice: 'voice' }[kind] ?? 'video');
  const extension = name.includes('.') ? name.split('.').at(-1).slice(0, 4) : kind.slice(0, 4);
  return el('a', { class: 'document', href: fileUrl(file.file_id), download: name, 'data-testid': testid ?? 'document',
    'aria-label': say('download', name) },
  el('span', { class: 'extension', 'aria-hidden': 'true' }, kind === 'voice' ? icon('voice') : extension.toUpperCase()),
  el('span', { class: 'file-name', dir: 'auto' }, name),
  el('small', { dir: 'ltr' }, kind === 'voice' ? `0:${String(file.duration).padStart(2, '0')}` : sizeOf(file.file_size)));
}

function placeNode({ venue, location: point = venue?.location }) {
  if (!point) return null;
  const where = `${point.latitude}, ${point.longitude}`;
  return factNode('place', venue?.title ?? say('place'), venue ? `${venue.address} · ${where}` : where);
}

function contactNode({ contact }) {
  return contact ? factNode('person', nameOf(contact), contact.phone_number) : null;
}

function factNode(sign, title, detail) {
  return el('div', { class: 'document' }, el('span', { class: 'extension', 'aria-hidden': 'true' }, icon(sign)),
    el('span', { class: 'file-name', dir: 'auto' }, title), el('small', { dir: 'auto' }, detail));
}
