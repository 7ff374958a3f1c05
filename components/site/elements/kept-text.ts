import { draftOf, dropDraft, keepDraft, rememberedGuest, rememberGuest } from './storage';
import { part } from './template';

const guestFields = ['name', 'email', 'url'] as const;

/** Keeps what is typed into the form of a post in this browser, until the site has it. */
export class KeptText {
  constructor(
    private readonly form: HTMLFormElement,
    private readonly postId: string,
  ) {}

  /** Fills in what was typed and never sent, and who this browser remembers; what the site handed back stays. */
  fill() {
    const draft = draftOf(this.postId);
    const body = this.field('body');
    if (draft && !body.value) {
      body.value = draft.body;
      this.field('parentId').value ||= draft.parentId;
      this.fillWriter(draft);
    }
    this.fillWriter(rememberedGuest());
  }

  keep() {
    keepDraft(this.postId, {
      body: this.field('body').value,
      parentId: this.field('parentId').value,
      ...this.writer(),
    });
  }

  /** The site has the text: nothing of it needs keeping but, if wished, who wrote it. */
  sent() {
    dropDraft(this.postId);
    if (part<HTMLFieldSetElement>(this.form, '.identity').disabled) return;
    const wished = part<HTMLInputElement>(this.form, '[data-remember]').checked;
    const guest = this.writer();
    rememberGuest(wished && guest.name ? guest : null);
  }

  private writer() {
    const [name, email, url] = guestFields.map((name) => this.field(name).value) as [string, string, string];
    return { name, email, url };
  }

  private fillWriter(guest: ReturnType<typeof rememberedGuest>) {
    if (guest) for (const name of guestFields) this.field(name).value ||= guest[name];
  }

  private field(name: string) {
    return part<HTMLInputElement>(this.form, `[name=${name}]`);
  }
}
