import { placeHeld } from './held';
import { showLikes } from './likes';
import { placeClosing, placeTools } from './moderating';
import { placeOwn } from './own';
import { hasOwn, noteOwn } from './storage';
import { saysSignedIn, type Visitor } from './visitor';

/** Adds to the page that everyone gets what is the visitor's own: name, waiting responses, a moderator's tools. */
export class SiteVisitor extends HTMLElement {
  private visitor: Visitor | null = null;

  connectedCallback() {
    document.addEventListener('responses:shown', this.ask);
    this.leadBack();
    this.ask();
  }

  private ask = async () => {
    const section = document.querySelector<HTMLElement>('#responses');
    const post = section?.dataset.post ?? '';
    // What is known already comes at once, so that a fresh thread does not move when the answer is there.
    if (section && this.visitor) place(section, this.visitor);
    if (!saysSignedIn(document.cookie) && !hasOwn(post)) return;
    const answer = await fetch(`/api/visitor?post=${encodeURIComponent(post)}`).catch(() => null);
    if (!answer?.ok) return;
    const visitor: Visitor = await answer.json();
    this.visitor = visitor;
    if (visitor.actor) this.greet(visitor.actor);
    if (!section?.isConnected) return;
    placeHeld(section, visitor);
    placeOwn(section, visitor.own);
    showLikes(section, visitor.liked);
    const { waiting, own, liked } = visitor;
    if (!visitor.mayModerate) noteOwn(post, waiting.length + own.length + liked.length > 0);
    place(section, visitor);
  };

  /** After signing in, the reader is back at the article. */
  private leadBack() {
    const signIn = this.querySelector<HTMLAnchorElement>('a[href="/sign-in"]');
    const here = document.querySelector<HTMLElement>('#responses')?.dataset.address ?? location.pathname;
    if (signIn) signIn.search = `?next=${encodeURIComponent(here)}`;
  }

  private greet(actor: NonNullable<Visitor['actor']>) {
    const name = link('/account', actor.name);
    const desk = actor.desk ? [' · ', link('/desk', 'Desk')] : [];
    this.replaceChildren('Signed in as ', name, ...desk);
  }
}

function place(section: HTMLElement, { actor, mayModerate, mayClose, own }: Visitor) {
  section.classList.toggle('has-own', own.length > 0);
  section.classList.toggle('is-signed-in', actor !== null);
  if (actor) nameInForm(section, actor.name);
  if (mayModerate) placeTools(section);
  if (mayClose) placeClosing(section);
}

/** A signed-in person need not say who they are. */
function nameInForm(section: HTMLElement, name: string) {
  const fields = section.querySelector<HTMLFieldSetElement>('.identity');
  const identity = section.querySelector<HTMLElement>('[data-identity]');
  if (!fields || !identity) return;
  fields.hidden = fields.disabled = true;
  identity.hidden = false;
  identity.textContent = `Responding as ${name}.`;
}

function link(href: string, text: string) {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  return element;
}
