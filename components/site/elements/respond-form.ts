import { KeptText } from './kept-text';
import { withQuote } from './quoting';
import { part } from './template';

/** The form for a response, as the script moves it about and fills it in. */
export class RespondForm {
  private readonly home = document.createComment('');
  private readonly kept: KeptText;
  private readonly heading: string;
  private readonly send: string;

  /** Null where responses are closed. */
  static in(section: HTMLElement) {
    const box = section.querySelector<HTMLElement>('.respond');
    const form = box?.querySelector('form');
    return box && form ? new RespondForm(section, box, form) : null;
  }

  private constructor(
    private section: HTMLElement,
    private readonly box: HTMLElement,
    readonly form: HTMLFormElement,
  ) {
    box.before(this.home);
    // By how long it took, the site tells a person from a program.
    form.addEventListener('formdata', ({ formData }) =>
      formData.set('elapsed', String(Math.round(performance.now()))),
    );
    const replying = this.input('parentId').value !== '';
    this.heading = replying ? 'Leave a response' : this.part('#respond-heading').textContent;
    this.send = replying ? 'Send response' : this.part('[type=submit]').textContent;
    this.kept = new KeptText(form, section.dataset.post ?? '');
    this.kept.fill();
    this.standWhereItAnswers();
  }

  /** Takes the place of the form in a fresh thread, with what is typed in it. False where there is none any more. */
  moveTo(section: HTMLElement): boolean {
    const fresh = section.querySelector('.respond');
    if (!fresh) return false;
    this.section = section;
    fresh.replaceWith(this.home, this.box);
    const notes = (box: Element) => box.querySelectorAll(':scope > .respond-note');
    for (const note of notes(this.box)) note.remove();
    this.part('#respond-heading').after(...notes(fresh));
    this.standWhereItAnswers();
    return true;
  }

  /** Moves the form under a response, with what is typed in it. False when that response is not on the page. */
  replyTo(id: string, focus: boolean): boolean {
    const article = [...this.section.querySelectorAll<HTMLElement>('article[data-id]')].find(
      (candidate) => candidate.dataset.id === id && !candidate.matches('.waiting, .tombstone'),
    );
    if (!article) return false;
    article.after(this.box);
    const link = this.part<HTMLAnchorElement>('[data-replying]');
    link.href = `#${article.id}`;
    link.textContent = `#${article.id.replace('comment-', '')} ${article.querySelector('bdi')?.textContent ?? ''}`;
    this.show(id, 'Your reply', 'Send reply');
    if (focus) this.text.focus();
    return true;
  }

  /** Puts a quote where the caret is and the caret behind it. Nothing is typed over. */
  quote(quoted: string) {
    const { text, caret } = withQuote(this.typed, this.text.selectionEnd, quoted);
    this.text.value = text;
    this.text.setSelectionRange(caret, caret);
    this.text.focus();
    this.text.dispatchEvent(new Event('input', { bubbles: true }));
  }

  get typed() {
    return this.text.value;
  }

  /** Moves the form back to the end of the thread, and the focus to where it was called from. */
  cancel() {
    const left = this.box.previousElementSibling;
    this.home.after(this.box);
    this.show('', this.heading, this.send);
    left?.querySelector<HTMLElement>('[data-reply]')?.focus();
  }

  saveDraft() {
    this.kept.keep();
  }

  sent() {
    this.kept.sent();
  }

  /** While it is on its way it cannot be sent twice. */
  set busy(busy: boolean) {
    this.form.toggleAttribute('aria-busy', busy);
    this.part<HTMLButtonElement>('[type=submit]').disabled = busy;
  }

  private show(parentId: string, heading: string, send: string) {
    this.input('parentId').value = parentId;
    this.part('.replying').hidden = !parentId;
    this.part('[data-cancel]').hidden = !parentId;
    this.part('#respond-heading').textContent = heading;
    this.part('[type=submit]').textContent = send;
  }

  /** A form that the site or a draft fills says itself which response it answers, if that is shown. */
  private standWhereItAnswers() {
    const parentId = this.input('parentId').value;
    if (parentId && !this.replyTo(parentId, false)) this.show('', this.heading, this.send);
  }

  private get text() {
    return this.part<HTMLTextAreaElement>('textarea');
  }

  private input(name: string) {
    return this.part<HTMLInputElement>(`[name=${name}]`);
  }

  private part<T extends HTMLElement = HTMLElement>(selector: string): T {
    return part<T>(this.box, selector);
  }
}
