// The field people write in: what stands in it, and who follows that.

import { $ } from '../base/dom.js';

const followers = new Set();

/** Call `follow` whenever the text of the field is another. */
export const onField = (follow) => followers.add(follow);

/** Tell everybody who follows the field that it has changed. */
export const fieldChanged = () => followers.forEach((follow) => follow());

/** Put a text into the field and leave the keyboard where it is. */
export function setText(text) {
  $('composer').value = text;
  fieldChanged();
}

/** Put a text into the field, as if it had been typed. */
export function fill(text) {
  setText(text);
  $('composer').focus();
}
