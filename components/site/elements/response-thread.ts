import { complain, complainBeside } from './complain';
import { focusOn } from './focus';
import { type FreshPage, NotSent, sendForm, showThread } from './fresh-page';
import { landingOf } from './landing';
import { pressLike } from './likes';
import { Quoting } from './quote';
import { RespondForm } from './respond-form';
import { showNews } from './show-news';
import { noteOwn, noteWritten } from './storage';
import { forgetUnsent, offerUnsent } from './unsent';

/** Sends responses and moderators' decisions without leaving the page, and says what came of them. */
export class ResponseThread extends HTMLElement {
  private respond: RespondForm | null = null;
  private readonly quoting = new Quoting(this);
  private readonly status = document.createElement('p');

  connectedCallback() {
    this.status.className = 'sr-only';
    this.status.role = 'status';
    this.append(this.status);
    this.addEventListener('click', this.clicked);
    this.addEventListener('submit', this.submitted);
    this.addEventListener('input', () => this.respond?.saveDraft());
    this.prepare();
    window.addEventListener('hashchange', this.seek);
    this.seek();
  }

  disconnectedCallback() {
    window.removeEventListener('hashchange', this.seek);
  }

  /** A fragment reaches no server: an anchor that is not on this page is asked for by the response's address. */
  private seek = async () => {
    const named = /^#comment-([\w-]{1,64})$/.exec(location.hash)?.[1];
    if (!named || document.getElementById(`comment-${named}`)) return;
    const permalink = this.querySelector<HTMLElement>('#responses')?.dataset.permalink;
    const address = `${permalink}/comment/${named}`;
    const answer = await fetch(address, { method: 'HEAD' }).catch(() => null);
    // A reader whose response waits is shown the page it will stand on, whatever stands at the article for others.
    if (answer?.ok && new URL(answer.url).pathname !== location.pathname) location.replace(address);
  };

  /** `typed` is the form from before a fresh thread was shown: it goes on there. */
  private prepare(typed: RespondForm | null = null) {
    const section = this.querySelector<HTMLElement>('#responses');
    if (!section) return;
    this.respond = typed?.moveTo(section) ? typed : RespondForm.in(section);
    offerUnsent(section, typed?.typed);
  }

  private clicked = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (target.closest('[data-forget]')) forgetUnsent(this);
    if (target.closest('[data-show]')) {
      event.preventDefault();
      showNews(this, () => this.prepare(this.respond));
    }
    if (this.respond) this.answer(this.respond, target, event);
  };

  private answer(respond: RespondForm, target: Element, event: MouseEvent) {
    if (target.closest('[data-cancel]')) {
      respond.cancel();
      respond.saveDraft();
    }
    const article = target.closest('[data-reply], [data-quote]')?.closest<HTMLElement>('article');
    if (!article?.dataset.id) return;
    // To be read before the focus, and with it the selection, is in the form.
    const quoted = target.closest('[data-quote]') && this.quoting.from(article);
    if (!respond.replyTo(article.dataset.id, true)) return;
    event.preventDefault();
    respond.saveDraft();
    if (quoted) respond.quote(quoted);
  }

  private submitted = async (event: SubmitEvent) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (form.hasAttribute('aria-busy')) return;
    const isResponse = form === this.respond?.form;
    const data = new FormData(form, event.submitter);
    data.set('scripted', '1');
    if (isResponse) data.set('elapsed', String(Math.round(performance.now())));
    // Its buttons are named id, which hides the form's own.
    if (form.matches('#likes')) return this.like(event.submitter, data);
    this.busy(form, true);
    try {
      const fresh = await sendForm(data);
      if (isResponse) this.settle(fresh);
      else this.decided(fresh, form);
    } catch (error) {
      this.busy(form, false);
      if (!(error instanceof NotSent)) throw error;
      if (error.wrong.length > 0) complainBeside(form, error.wrong);
      else complain(form, error.message);
      // What the script cannot make sense of, the browser shows as it is.
      if (error.answered) this.removeEventListener('submit', this.submitted);
    }
  };

  private async like(button: HTMLElement | null, data: FormData) {
    const section = this.querySelector<HTMLElement>('#responses');
    if (!section || !(button instanceof HTMLButtonElement)) return;
    noteOwn(section.dataset.post ?? '', true);
    this.status.textContent = await pressLike(section, button, data);
  }

  /** The answer to a response: shows the thread as it is now and leads the reader to what concerns them. */
  private settle({ document: fresh, address }: FreshPage) {
    const refused = fresh.querySelector('#respond-errors') !== null;
    if (!refused) this.sent();
    const landing = landingOf(address);
    const post = this.querySelector<HTMLElement>('#responses')?.dataset.post ?? '';
    if (landing.kind === 'published') noteWritten(post, landing.number);
    const section = showThread(fresh);
    this.prepare();
    const id = refused
      ? 'respond-errors'
      : landing.kind === 'published'
        ? landing.anchor
        : 'response-waiting';
    const hash = refused ? 'respond' : id;
    history.replaceState(history.state, '', `${section.dataset.address}#${hash}`);
    focusOn(document.getElementById(id) ?? section.querySelector('h2'));
    this.status.textContent = refused
      ? ''
      : landing.kind === 'published'
        ? 'Your response is published.'
        : 'Your response waits for a moderator.';
  }

  /** The site knows of something of this browser's from here on, and is asked about it with the fresh thread. */
  private sent() {
    this.respond?.sent();
    noteOwn(this.querySelector<HTMLElement>('#responses')?.dataset.post ?? '', true);
  }

  /** A moderator's decision is done: the focus stays with the response it was about, if it is still there. */
  private decided({ document: fresh }: FreshPage, form: HTMLFormElement) {
    const id = form.closest<HTMLElement>('article')?.dataset.id;
    // Closings that are being typed go on in the fresh thread; this one is sent.
    form.closest('.closing-tool')?.removeAttribute('open');
    const section = showThread(fresh);
    this.prepare(this.respond);
    const article = id ? section.querySelector<HTMLElement>(`article[data-id="${CSS.escape(id)}"]`) : null;
    focusOn(article ?? section.querySelector('h2'));
    this.status.textContent = 'Done.';
  }

  private busy(form: HTMLFormElement, busy: boolean) {
    if (this.respond && form === this.respond.form) this.respond.busy = busy;
    else form.toggleAttribute('aria-busy', busy);
  }
}
