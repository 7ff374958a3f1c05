import { articleOf, cloned, part } from './template';
import type { HeldResponse, Visitor } from './visitor';

/** Puts responses that wait for a moderator where they will stand, unless the page already shows them. */
export function placeHeld(section: HTMLElement, { waiting, mayModerate }: Visitor) {
  for (const held of waiting) {
    if (articleOf(section, held.id)) continue;
    const item = cloned(section, 'held');
    fill(item, held);
    if (held.state === 'approved') showAsPublished(item, held);
    else
      part(item, '.waiting-says').textContent = mayModerate
        ? 'Held: waiting for a moderator.'
        : 'Waiting for a moderator. Only you can see this.';
    place(section, item, held);
  }
}

function fill(item: HTMLElement, held: HeldResponse) {
  const article = part(item, 'article');
  article.id = `waiting-${held.id}`;
  article.dataset.id = held.id;
  part(item, 'bdi').textContent = held.name;
  part(item, 'time').textContent = held.when;
  part(item, 'time').setAttribute('datetime', held.at);
  // Made by the site from what was typed, as in the page itself.
  part(item, '.text').innerHTML = held.html;
}

/** What the site gives as approved stands among the others like them. */
function showAsPublished(item: HTMLElement, { number }: HeldResponse) {
  const article = part(item, 'article');
  article.id = `comment-${number}`;
  article.classList.remove('waiting');
  part(item, '.waiting-says').remove();
  part(item, 'h3 .sr-only').textContent = `Response ${number} by `;
  const shown = document.createElement('span');
  shown.className = 'number';
  shown.ariaHidden = 'true';
  shown.textContent = `${number}. `;
  part(item, 'h3').prepend(shown);
}

/** Under what it answers while there is a level left, else beside that and saying so. */
function place(section: HTMLElement, item: HTMLElement, { parentId }: HeldResponse) {
  const parent = parentId ? articleOf(section, parentId) : null;
  const parentItem = parent?.parentElement;
  if (!parent || !parentItem) {
    // What it answers is on another page, or new threads stand on another.
    if (parentId || section.dataset.last === undefined) return;
    listIn(section, ':scope > ol', (list) => section.querySelector('h2')?.after(list)).append(item);
    return;
  }
  let level = 1;
  for (let list = parentItem.parentElement?.closest('li'); list; list = list.parentElement?.closest('li'))
    level++;
  if (level < Number(section.dataset.levels)) {
    listIn(parentItem, ':scope > ol, :scope > details > ol', (list) => parentItem.append(list)).append(item);
    return;
  }
  const answers = part(item, '.answers');
  answers.hidden = false;
  const link = part<HTMLAnchorElement>(answers, 'a');
  link.href = `#${parent.id}`;
  link.textContent = `#${parent.id.replace('comment-', '')} ${parent.querySelector('bdi')?.textContent ?? ''}`;
  parentItem.parentElement?.append(item);
}

function listIn(element: HTMLElement, selector: string, add: (list: HTMLElement) => void) {
  const found = element.querySelector<HTMLElement>(selector);
  if (found) return found;
  const list = document.createElement('ol');
  list.className = 'thread';
  add(list);
  return list;
}
