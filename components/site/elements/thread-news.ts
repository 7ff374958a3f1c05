import type { LiveView } from '@/lib/comments/live-view';
import { hideRemoved } from './changes';
import { freshIn, newsOf, pauseAfter } from './news';

/** Asks now and then what happened in the thread, and says so without moving it. The link is the thread's to follow. */
export class ThreadNews extends HTMLElement {
  /** The numbers of the new responses it tells of, and of those that are not as the page shows them. */
  fresh: number[] = [];
  changed: number[] = [];
  private timer = 0;
  private asked = Date.now();
  private failures = 0;

  connectedCallback() {
    document.addEventListener('visibilitychange', this.plan);
    this.plan();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.plan);
    clearTimeout(this.timer);
  }

  /** Says `sentence`, with a link behind it. */
  say(sentence: string, link: { words: string; href: string; shows?: boolean }): HTMLAnchorElement {
    const anchor = document.createElement('a');
    anchor.href = link.href;
    anchor.textContent = link.words;
    if (link.shows) anchor.dataset.show = '';
    const line = document.createElement('p');
    line.append(`${sentence} `, anchor);
    this.replaceChildren(line);
    return anchor;
  }

  /** Nobody is told in a window that nobody sees. */
  private plan = () => {
    clearTimeout(this.timer);
    if (document.hidden || !this.isConnected) return;
    const due = this.asked + pauseAfter(this.failures) - Date.now();
    this.timer = window.setTimeout(this.ask, Math.max(0, due));
  };

  private ask = async () => {
    this.asked = Date.now();
    const answer = await fetch(`/api/live/${this.section.dataset.post}`).catch(() => null);
    // The article is gone: there is nothing to tell any more.
    if (answer?.status === 404) return;
    const live: LiveView | null = answer?.ok ? await answer.json().catch(() => null) : null;
    this.failures = live ? 0 : this.failures + 1;
    if (live && this.isConnected) this.tell(live);
    this.plan();
  };

  private tell(live: LiveView) {
    const { newest, address = '' } = this.section.dataset;
    const open = !this.section.querySelector('.closed');
    const shown = { newest: Number(newest), open };
    const changes = hideRemoved(this.section, live);
    this.fresh = freshIn(live, shown);
    this.changed = Object.values(changes).flat();
    const news = newsOf(live, shown, changes);
    if (!news) {
      if (this.querySelector('[data-show]')) this.replaceChildren();
    } else if (this.textContent !== `${news.says} ${news.show}`) {
      this.say(news.says, { words: news.show, href: address, shows: true });
    }
  }

  private get section() {
    const section = this.closest<HTMLElement>('#responses');
    if (!section) throw new Error('News stand in the thread.');
    return section;
  }
}
