// A list of any length to choose from: only the rows in sight exist, arrow keys move in it.

import { el, stepped } from './dom.js';

const SPARE = 6; // rows drawn beyond each edge, so that scrolling shows no gap
let lists = 0;

/** A listbox in `box`; `describe` gives what a row shows, `draw` its node, `choose` hears the choice.
 *  `search` is the field above, whose arrow keys move in the list too. */
export class VirtualList {
  constructor(box, { describe, draw, choose, search }) {
    Object.assign(this, { box, describe, draw, choose });
    this.holders = [box, search]; // the keyboard moves in the list from both
    this.prefix = `row-${lists += 1}-`;
    this.items = [];
    this.active = -1;
    this.inner = el('div', { class: 'rows', role: 'presentation' });
    box.replaceChildren(this.inner);
    box.setAttribute('role', 'listbox');
    box.tabIndex = 0;
    box.addEventListener('scroll', () => this.refresh());
    box.addEventListener('keydown', (event) => this.onKey(event));
    search.addEventListener('keydown', (event) => {
      if (['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) this.onKey(event);
    });
    box.addEventListener('focus', () => { if (this.active < 0) this.activate(this.firstChoice()); });
    box.addEventListener('click', (event) => {
      const row = event.target.closest('[role="option"]');
      if (row) this.take(this.items.findIndex((item) => String(item.key) === row.dataset.key));
    });
    new ResizeObserver(() => this.refresh()).observe(box);
  }

  /** Show these items, `{key, height, heading?}`; the same key stays the same row. */
  show(items) {
    const activeKey = this.items[this.active]?.key;
    this.items = items;
    this.tops = new Float64Array(items.length + 1);
    items.forEach((item, index) => { this.tops[index + 1] = this.tops[index] + item.height; });
    this.choices = 0;
    this.positions = items.map((item) => (item.heading ? 0 : this.choices += 1));
    this.active = items.findIndex((item) => item.key === activeKey);
    this.inner.style.height = `${this.tops[items.length]}px`;
    this.refresh();
  }

  /** Draw what is in sight. */
  refresh() {
    if (!this.tops) return;
    const from = Math.max(0, this.indexAt(this.box.scrollTop) - SPARE);
    const to = Math.min(this.items.length, this.indexAt(this.box.scrollTop + this.box.clientHeight) + SPARE);
    const old = new Map([...this.inner.children].map((node) => [node.dataset.key, node]));
    for (let index = from; index < to; index += 1) {
      const node = this.row(index, old.get(String(this.items[index].key)));
      old.delete(node.dataset.key);
      node.classList.toggle('active', index === this.active);
      if (node.style.top !== `${this.tops[index]}px`) node.style.top = `${this.tops[index]}px`;
      if (this.inner.children[index - from] !== node) this.inner.insertBefore(node, this.inner.children[index - from] ?? null);
    }
    old.forEach((node) => node.remove());
    const current = this.items[this.active];
    for (const holder of this.holders) {
      if (current) holder.setAttribute('aria-activedescendant', this.prefix + current.key);
      else holder.removeAttribute('aria-activedescendant');
    }
  }

  row(index, old) {
    const item = this.items[index];
    const shown = this.describe(item);
    const signature = JSON.stringify([shown, index, this.choices]);
    if (old?.signature === signature) return old;
    const node = this.draw(shown, item);
    node.signature = signature;
    node.dataset.key = item.key;
    node.id = this.prefix + item.key;
    node.style.height = `${item.height}px`;
    if (!item.heading) {
      node.setAttribute('role', 'option');
      node.setAttribute('aria-setsize', this.choices);
      node.setAttribute('aria-posinset', this.positions[index]);
    }
    old?.replaceWith(node);
    return node;
  }

  indexAt(top) {
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tops[middle + 1] <= top) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  firstChoice() {
    const chosen = this.items.findIndex((item) => item.chosen);
    return chosen >= 0 ? chosen : this.items.findIndex((item) => !item.heading);
  }

  /** Put the mark of the keyboard on a row and bring it into sight. */
  activate(index) {
    this.active = index;
    if (index >= 0) {
      const [top, bottom] = [this.tops[index], this.tops[index + 1]];
      if (top < this.box.scrollTop) this.box.scrollTop = index ? top : 0;
      else if (bottom > this.box.scrollTop + this.box.clientHeight) this.box.scrollTop = bottom - this.box.clientHeight;
    }
    this.refresh();
  }

  take(index) {
    const item = this.items[index];
    if (!item || item.heading) return;
    this.active = index;
    this.choose(item);
  }

  /** Move with arrows, Home, End and the page keys; choose with Enter or Space. */
  onKey(event) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.take(this.active < 0 ? this.firstChoice() : this.active);
    }
    const page = { PageDown: 1, PageUp: -1 }[event.key];
    const height = this.items.at(-1)?.height ?? 1;
    const leap = page && this.active + page * Math.max(1, Math.floor(this.box.clientHeight / height));
    let next = page ? Math.max(0, Math.min(this.items.length - 1, leap)) : stepped(event, this.active, this.items.length);
    if (next === null || !this.items.length) return undefined;
    event.preventDefault();
    const back = next < this.active || event.key === 'End' ? -1 : 1;
    while (this.items[next]?.heading) next += back;
    return this.activate(this.items[next] ? next : this.firstChoice());
  }
}
