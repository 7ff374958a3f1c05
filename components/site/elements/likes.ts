import { complain } from './complain';
import { footOf, part } from './template';
import type { Visitor } from './visitor';

/** Marks what the visitor likes. */
export function showLikes(section: HTMLElement, liked: readonly string[]) {
  for (const button of section.querySelectorAll<HTMLButtonElement>('.like'))
    button.ariaPressed = String(liked.includes(button.value));
}

/** Sends a press on a like and shows what came of it, or why nothing did. Answers a sentence to say. */
export async function pressLike(section: HTMLElement, button: HTMLButtonElement, data: FormData) {
  const before = button.ariaPressed === 'true';
  data.set('to', before ? 'off' : 'on');
  const answer = await fetch(location.pathname, { method: 'POST', body: data }).catch(() => null);
  const foot = footOf(button.closest('article') ?? section);
  foot.querySelector('.not-sent')?.remove();
  const visitor: Visitor | null = answer?.ok ? await answer.json() : null;
  const why = visitor ? visitor.notLiked : 'The site could not be reached. Please try again.';
  if (why) complain(foot, why);
  if (!visitor) return '';
  const { liked } = visitor;
  showLikes(section, liked);
  const after = liked.includes(button.value);
  const count = part(button, '.like-count');
  count.textContent = count.dataset.count = String(
    Number(count.textContent) + Number(after) - Number(before),
  );
  if (why) return '';
  return after ? 'Liked.' : 'Not liked any more.';
}
