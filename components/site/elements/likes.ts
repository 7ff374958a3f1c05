import { part } from './template';
import type { Visitor } from './visitor';

/** Marks what the visitor likes. */
export function showLikes(section: HTMLElement, liked: readonly string[]) {
  for (const button of section.querySelectorAll<HTMLButtonElement>('.like'))
    button.ariaPressed = String(liked.includes(button.value));
}

/** Sends a press on a like and shows what came of it. Answers a sentence to say. */
export async function pressLike(section: HTMLElement, button: HTMLButtonElement, data: FormData) {
  const before = button.ariaPressed === 'true';
  data.set('to', before ? 'off' : 'on');
  const answer = await fetch(location.pathname, { method: 'POST', body: data }).catch(() => null);
  if (!answer?.ok) return 'The site could not be reached. Please try again.';
  const { liked }: Visitor = await answer.json();
  showLikes(section, liked);
  const after = liked.includes(button.value);
  const count = part(button, '.like-count');
  count.textContent = count.dataset.count = String(
    Number(count.textContent) + Number(after) - Number(before),
  );
  if (after === before)
    return 'This response cannot be liked: it is your own, or not there any more, or too many likes came from your network.';
  return after ? 'Liked.' : 'Not liked any more.';
}
