import { focusOn } from './focus';
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
    part<HTMLInputElement>(tools, '[name=commentId]').value = id;
    part<HTMLTimeElement>(tools, 'time').dateTime = withdraw;
    article.querySelector('[data-own-way]')?.remove();
    footOf(article).append(tools);

    if (edit === null) link.remove();
    else if (edit !== withdraw) endAt(edit, article, [link], 'The time to edit this is over.');
    const status = part(tools, '[role=status]');
    const ways = [...tools.children].filter((way) => way !== status);
    endAt(withdraw, article, ways, 'The time to change this is over.');
  }
}

/** Takes ways out of a response at an instant, and says so; whoever stands on one is led to the response. */
function endAt(instant: string, article: HTMLElement, ways: readonly Element[], says: string) {
  const end = () => {
    const stoodOn = ways.some((way) => way.contains(document.activeElement));
    for (const way of ways) way.remove();
    part(article, '.own-tools [role=status]').textContent = says;
    if (stoodOn) focusOn(article);
  };
  setTimeout(end, Date.parse(instant) - Date.now());
}
