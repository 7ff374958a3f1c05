import { firstLines } from './quoting';

/** What a reader quotes of a response: the text they have selected in it, or else its first lines. */
export class Quoting {
  private pressed: { article: Element; selected: string } | null = null;

  constructor(thread: HTMLElement) {
    // On a touch screen the selection is gone by the time of the click.
    thread.addEventListener('pointerdown', ({ target }) => {
      const article = target instanceof Element && target.closest('[data-quote]')?.closest('article');
      this.pressed = article ? { article, selected: selectedIn(article) } : null;
    });
  }

  from(article: HTMLElement): string {
    const pressed = this.pressed?.article === article ? this.pressed.selected : '';
    return pressed || selectedIn(article) || firstLines(said(article));
  }
}

function selectedIn(article: Element) {
  const selection = getSelection();
  const text = article.querySelector('.text');
  if (!selection?.rangeCount || !text?.contains(selection.getRangeAt(0).commonAncestorContainer)) return '';
  return selection.toString().trim();
}

/** In its writer's own words, if there are any. */
function said(article: HTMLElement) {
  const text = article.querySelector('.text');
  const own = [...(text?.querySelectorAll(':scope > :not(blockquote)') ?? [])];
  return own.map(({ textContent }) => textContent).join('\n\n') || text?.textContent || '';
}
