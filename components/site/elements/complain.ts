/** A field of a form by its name, and the sentence about what is wrong with it. */
export type Wrong = { name: string; sentence: string };

/** Says at a form why it did not get through. */
export function complain(form: HTMLElement, message: string) {
  let sentence = form.querySelector('.not-sent');
  if (!sentence) {
    sentence = document.createElement('p');
    sentence.className = 'not-sent';
    sentence.role = 'alert';
    form.append(sentence);
  }
  sentence.textContent = message;
}

/** What a page says is wrong with the form that led to it. */
export function wrongOn(page: Document): Wrong[] {
  return [...page.querySelectorAll<HTMLInputElement>('[aria-invalid]')].map((field) => {
    const said = field.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '';
    return { name: field.name, sentence: page.getElementById(said)?.textContent ?? '' };
  });
}

/** Says beside the fields of a form what is wrong with them, in the place of what was said before. */
export function complainBeside(form: HTMLFormElement, wrong: readonly Wrong[]) {
  for (const before of form.querySelectorAll('.field-error, .not-sent')) before.remove();
  for (const field of form.querySelectorAll<HTMLElement>('[aria-invalid]')) {
    field.ariaInvalid = null;
    tie(field);
  }
  for (const { name, sentence } of wrong.toReversed()) {
    const field = form.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
    if (!field) {
      complain(form, sentence);
      continue;
    }
    const error = document.createElement('p');
    error.className = 'field-error';
    // Two forms of a page may have fields of one name.
    error.id = `wrong-${++sentences}`;
    error.textContent = sentence;
    (field.closest('label') ?? field).after(error);
    field.ariaInvalid = 'true';
    tie(field, error.id);
    field.focus();
  }
}

let sentences = 0;

/** Ties what is wrong to its field, or takes it off again. */
function tie(field: HTMLElement, wrong?: string) {
  const ids = describedBy(field.getAttribute('aria-describedby'), wrong);
  if (ids) field.setAttribute('aria-describedby', ids);
  else field.removeAttribute('aria-describedby');
}

/** The ids that describe a field: its hints, and in the place of an earlier sentence `wrong`, if there is one. */
export function describedBy(before: string | null, wrong = ''): string {
  const hints = before?.split(' ').filter((id) => !id.startsWith('wrong-')) ?? [];
  return [...hints, wrong].filter(Boolean).join(' ');
}
