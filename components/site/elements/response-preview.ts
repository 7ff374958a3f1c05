import { part } from './template';

/** Milliseconds without a keystroke after which what is typed is shown. */
const pause = 500;

/** Shows beside the text being typed what the site will make of it. */
export class ResponsePreview extends HTMLElement {
  private timer = 0;
  private asking = new AbortController();
  private form: HTMLFormElement | null = null;

  connectedCallback() {
    this.form = this.closest('form');
    this.form?.addEventListener('click', this.toggled);
    this.form?.addEventListener('input', this.typed);
  }

  disconnectedCallback() {
    this.form?.removeEventListener('click', this.toggled);
    this.form?.removeEventListener('input', this.typed);
  }

  private toggled = ({ target }: Event) => {
    const button = target instanceof Element && target.closest('[data-preview]');
    if (!button) return;
    this.region.hidden = !this.region.hidden;
    button.ariaExpanded = String(!this.region.hidden);
    if (!this.region.hidden) this.show();
  };

  private typed = () => {
    clearTimeout(this.timer);
    if (!this.region.hidden) this.timer = window.setTimeout(this.show, pause);
  };

  private show = async () => {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    const text = part<HTMLElement>(this, '.text');
    const typed = this.form ? part<HTMLTextAreaElement>(this.form, 'textarea').value : '';
    if (!typed.trim()) {
      text.textContent = 'Nothing is written yet.';
      return;
    }
    try {
      const answer = await fetch('/api/preview', { method: 'POST', body: typed, signal });
      const { html, message = '' } = await answer.json();
      // Made by the site from what was typed, as a response will be.
      if (answer.ok) text.innerHTML = html;
      else text.textContent = message;
    } catch {
      if (!signal.aborted)
        text.textContent = 'The preview could not be fetched. Your text is still in the form.';
    }
  };

  private get region() {
    return part(this, 'section');
  }
}
