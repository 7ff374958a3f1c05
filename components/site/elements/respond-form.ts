import { draftOf, dropDraft, keepDraft, rememberedGuest, rememberGuest } from './storage';
import { part } from './template';

const guestFields = ['name', 'email', 'url'] as const;

/** The form for a response, as the script moves it about and fills it in. */
export class RespondForm {
  private readonly home = document.createComment('');
  private readonly heading: string;
  private readonly send: string;

  /** Null where responses are closed. */
  static in(section: HTMLElement) {
    const box = section.querySelector<HTMLElement>('.respond');
    const form = box?.querySelector('form');
    return box && form ? new RespondForm(section, box, form) : null;
  }

  private constructor(
    private readonly section: HTMLElement,
    private readonly box: HTMLElement,
    readonly form: HTMLFormElement,
  ) {
    box.before(this.home);
    this.part('.remember').hidden = false;
    const replying = this.input('parentId').value !== '';
    this.heading = replying ? 'Leave a response' : this.part('#respond-heading').textContent;
    this.send = replying ? 'Send response' : this.part('[type=submit]').textContent;
    this.fillGuest();
    this.fillDraft();
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

  /** Moves the form back to the end of the thread, and the focus to where it was called from. */
  cancel() {
    const left = this.box.previousElementSibling;
    this.home.after(this.box);
    this.show('', this.heading, this.send);
    left?.querySelector<HTMLElement>('[data-reply]')?.focus();
  }

  saveDraft() {
    keepDraft(this.postId, { body: this.text.value, parentId: this.input('parentId').value });
  }

  /** The site has the text: nothing of it needs keeping but, if wished, who wrote it. */
  sent() {
    dropDraft(this.postId);
    if (this.fieldset.disabled) return;
    const [name, email, url] = guestFields.map((field) => this.input(field).value) as [
      string,
      string,
      string,
    ];
    const wished = this.part<HTMLInputElement>('[data-remember]').checked;
    rememberGuest(wished && name ? { name, email, url } : null);
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

  private fillGuest() {
    const guest = rememberedGuest();
    if (!guest) return;
    for (const field of guestFields) this.input(field).value ||= guest[field];
  }

  /** What was typed and never sent; a refused form that the site hands back says where it stands itself. */
  private fillDraft() {
    const draft = draftOf(this.postId);
    if (draft && !this.text.value) {
      this.text.value = draft.body;
      this.input('parentId').value ||= draft.parentId;
    }
    const parentId = this.input('parentId').value;
    if (parentId && !this.replyTo(parentId, false)) this.show('', this.heading, this.send);
  }

  private get postId() {
    return this.section.dataset.post ?? '';
  }

  private get text() {
    return this.part<HTMLTextAreaElement>('textarea');
  }

  private get fieldset() {
    return this.part<HTMLFieldSetElement>('.identity');
  }

  private input(name: string) {
    return this.part<HTMLInputElement>(`[name=${name}]`);
  }

  private part<T extends HTMLElement = HTMLElement>(selector: string): T {
    return part<T>(this.box, selector);
  }
}
