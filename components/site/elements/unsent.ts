import { focusOn } from './focus';
import { draftOf, dropDraft } from './storage';
import { cloned, part } from './template';

/** Where responses have closed, hands back what was typed and never sent, until the reader says to forget it. */
export function offerUnsent(section: HTMLElement, typed = draftOf(section.dataset.post ?? '')?.body) {
  const closed = section.querySelector('.closed');
  if (!closed || !typed?.trim() || closed.querySelector('.unsent')) return;
  const unsent = cloned(section, 'unsent');
  part<HTMLTextAreaElement>(unsent, 'textarea').value = typed;
  closed.append(unsent);
}

export function forgetUnsent(thread: HTMLElement) {
  dropDraft(part(thread, '#responses').dataset.post ?? '');
  part(thread, '.unsent').remove();
  focusOn(part(thread, '.closed'));
}
