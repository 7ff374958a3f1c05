import { focusOn } from './focus';
import { areKeysOff, turnKeysOff } from './storage';
import { part } from './template';

/** Moves between responses by keys, unless the reader turns that off in the note that tells of them. */
export class ThreadKeys extends HTMLElement {
  connectedCallback() {
    const use = part<HTMLInputElement>(this, 'input');
    use.checked = !areKeysOff();
    use.onchange = () => turnKeysOff(!use.checked);
    document.addEventListener('keydown', this.pressed);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.pressed);
  }

  private pressed = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || areKeysOff()) return;
    if (target instanceof Element && target.closest('input, textarea, select, video, [contenteditable]'))
      return;
    const here = document.activeElement?.closest('article.response');
    if (key === 'r') {
      const reply = here?.querySelector<HTMLElement>('[data-reply]');
      if (!reply) return;
      reply.click();
    } else {
      const found = this.sought(key, here);
      if (!found) return;
      focusOn(found);
    }
    event.preventDefault();
  };

  private sought(key: string, here: Element | null | undefined) {
    if (key === 'n') return after(this.shown('.new'), here) ?? this.shown('.new')[0];
    const of = key === key.toLowerCase() ? '' : '#responses > .thread > li > article';
    if (/^j$/i.test(key)) return after(this.shown(of), here);
    return /^k$/i.test(key) ? before(this.shown(of), here) : undefined;
  }

  /** What stands on the page unfolded, and is there to read. */
  private shown(which: string) {
    const all = document.querySelectorAll<HTMLElement>(
      `article.response:not(.tombstone)${which && `:is(${which})`}`,
    );
    return [...all].filter((article) => article.checkVisibility());
  }
}

type Here = Element | null | undefined;

/** The next one; without a place to go on from, the first in the window or below. */
function after(list: HTMLElement[], here: Here) {
  return list.find((article) =>
    here
      ? here.compareDocumentPosition(article) & Node.DOCUMENT_POSITION_FOLLOWING
      : article.getBoundingClientRect().top >= 0,
  );
}

function before(list: HTMLElement[], here: Here) {
  return list.findLast((article) =>
    here
      ? here.compareDocumentPosition(article) & Node.DOCUMENT_POSITION_PRECEDING
      : article.getBoundingClientRect().top < 0,
  );
}
