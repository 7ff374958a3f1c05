import { cloned, part } from './template';

/** Gives every response the moderator's decisions. */
export function placeTools(section: HTMLElement) {
  for (const article of section.querySelectorAll<HTMLElement>('article[data-id]:not(.tombstone)')) {
    if (article.querySelector('.tools')) continue;
    const tools = cloned(section, 'tools');
    part<HTMLInputElement>(tools, '[name=id]').value = article.dataset.id ?? '';
    if (!article.matches('.waiting')) part(tools, '[data-tool=approve]').remove();
    const whose = article.querySelector('h3')?.textContent ?? '';
    for (const button of tools.querySelectorAll('button'))
      button.ariaLabel = `${button.textContent}: ${whose}`;
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

function footOf(article: HTMLElement) {
  const foot = article.querySelector('footer');
  if (foot) return foot;
  const made = document.createElement('footer');
  article.append(made);
  return made;
}
