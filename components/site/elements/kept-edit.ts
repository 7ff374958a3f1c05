import { editOf, keepEdit } from './storage';
import { part } from './template';

/** Keeps what is typed into the form of an edit in this browser; it comes back while the text it changes is the same. */
export class KeptEdit extends HTMLElement {
  connectedCallback() {
    const text = part<HTMLTextAreaElement>(this, '[name=body]');
    const [id, version] = ['commentId', 'version'].map(
      (name) => part<HTMLInputElement>(this, `[name=${name}]`).value,
    ) as [string, string];
    const kept = editOf(id);
    if (kept?.version === version) text.value = kept.body;
    text.addEventListener('input', () => keepEdit({ id, version, body: text.value }));
  }
}
