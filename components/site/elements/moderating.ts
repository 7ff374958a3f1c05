import { cloned, footOf, part } from './template';

/** Gives every response the moderator's decisions. */
export function placeTools(section: HTMLElement) {
  for (const article of section.querySelectorAll<HTMLElement>('article[data-id]:not(.tombstone)')) {
    if (article.querySelector('.tools')) continue;
    const tools = cloned(section, 'tools');
    part<HTMLInputElement>(tools, '[name=id]').value = article.dataset.id ?? '';
    const waits = article.matches('.waiting');
    if (!waits) part(tools, '[data-tool=approve]').remove();
    const featured = article.dataset.featured !== undefined;
    part(tools, `[data-tool=${featured ? 'feature' : 'unfeature'}]`).remove();
    if (waits) tools.querySelector('[data-tool=feature]')?.remove();
    const whose = article.querySelector('h3')?.textContent ?? '';
    part<HTMLAnchorElement>(tools, '[data-tool=edit]').href += article.dataset.id;
    for (const tool of tools.querySelectorAll<HTMLElement>('button, a'))
      tool.ariaLabel = `${tool.textContent}: ${whose}`;
    footOf(article).append(tools);
  }
}

/** Closing and reopening, above the thread and at every response in it, for those who may. */
export function placeClosing(section: HTMLElement) {
  if (section.querySelector('.closing-tool')) return;
  for (const article of section.querySelectorAll<HTMLElement>('article[data-id]:not(.waiting)')) {
    const closed = article.dataset.closed !== undefined;
    if (article.matches('.tombstone') && !closed) continue;
    const tool = cloned(section, closed ? 'reopen-thread' : 'close-thread');
    part<HTMLInputElement>(tool, '[name=responseId]').value = article.dataset.id ?? '';
    const whose = article.querySelector('h3')?.textContent ?? '';
    part(tool, 'summary').ariaLabel = `${part(tool, 'summary').textContent}: ${whose}`;
    article.append(tool);
  }
  section.querySelector('h2')?.after(cloned(section, 'closing'));
}

/** Notes which closings are being typed; answers what puts them into a fresh thread, where they are still to be done. */
export function typedIn(section: HTMLElement): (fresh: HTMLElement) => void {
  const tools = [...section.querySelectorAll<HTMLElement>('.closing-tool[open]')];
  return (fresh) => {
    for (const tool of tools) {
      const same = [...fresh.querySelectorAll<HTMLElement>('.closing-tool')].find((one) => is(one, tool));
      same?.replaceWith(tool);
    }
  };
}

/** Whether two do the same to the same: what is open is closed, what is closed is opened. */
function is(one: HTMLElement, other: HTMLElement) {
  const [a, b] = [one, other].map(
    (tool) =>
      part(tool, 'summary').textContent +
      (tool.querySelector<HTMLInputElement>('[name=responseId]')?.value ?? ''),
  );
  return a === b;
}
