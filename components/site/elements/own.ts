import { articleOf, cloned, footOf, part } from './template';
import type { OwnWay } from './visitor';

/** Lets the visitor edit and withdraw what is theirs, in its place, for as long as the site takes it. */
export function placeOwn(section: HTMLElement, own: readonly OwnWay[]) {
  for (const { id, edit, withdraw } of own) {
    const article = articleOf(section, id);
    if (!article || article.querySelector('.own-tools')) continue;
    const tools = cloned(section, 'own');
    const link = part<HTMLAnchorElement>(tools, 'a');
    link.href += id;
    removeAt(link, edit);
    part<HTMLInputElement>(tools, '[name=commentId]').value = id;
    part<HTMLTimeElement>(tools, 'time').dateTime = withdraw;
    removeAt(tools, withdraw);
    article.querySelector('[data-own-way]')?.remove();
    footOf(article).append(tools);
  }
}

function removeAt(element: HTMLElement, instant: string | null) {
  setTimeout(() => element.remove(), instant ? Date.parse(instant) - Date.now() : 0);
}
