import type { LiveView } from '@/lib/comments/live-view';
import { countedNew } from './news';
import { isNew, type Seen, visit } from './seen';
import { keepSeen, seenOf } from './storage';

/** Marks what came since the last visit, and says above the thread how much that is. Its line is always there. */
export class NewSince extends HTMLElement {
  connectedCallback() {
    const section = this.closest<HTMLElement>('#responses');
    const { post, newest, permalink } = section?.dataset ?? {};
    if (!section || !post) return;
    const seen = visit(seenOf(post), Number(newest), Date.now());
    keepSeen(post, seen);
    const here = mark(section, seen);
    if (!seen.again || seen.newest === seen.before) return;
    this.say(here, '');
    if (section.querySelector('.pager, .rest, .part-says'))
      this.lookBeyond(seen, here, post, permalink ?? '');
  }

  /** What is new on other pages of the thread counts as well. */
  private async lookBeyond(seen: Seen, here: number[], post: string, permalink: string) {
    const answer = await fetch(`/api/live/${post}`).catch(() => null);
    if (!answer?.ok) return;
    const { numbers }: LiveView = await answer.json();
    const elsewhere = numbers.filter((number) => isNew(seen, number) && !here.includes(number));
    this.say([...here, ...elsewhere], permalink, elsewhere);
  }

  private say(numbers: number[], permalink: string, elsewhere: number[] = []) {
    const first = Math.min(...numbers);
    if (numbers.length === 0) return;
    const link = document.createElement('a');
    link.href = elsewhere.includes(first) ? `${permalink}/comment/${first}` : `#comment-${first}`;
    link.textContent = `${countedNew(numbers.length)} since your last visit`;
    this.replaceChildren(link);
  }
}

/** The numbers of the new ones on this page, each now marked. */
function mark(section: HTMLElement, seen: Seen): number[] {
  const articles = section.querySelectorAll<HTMLElement>('article[id^=comment-]:not(.tombstone)');
  return [...articles].flatMap((article) => {
    const number = Number(article.id.slice('comment-'.length));
    if (!isNew(seen, number)) return [];
    article.classList.add('new');
    const word = document.createElement('span');
    word.className = 'new-mark';
    word.innerHTML = '<span class="sr-only">, </span>New';
    article.querySelector('h3')?.append(word);
    return number;
  });
}
