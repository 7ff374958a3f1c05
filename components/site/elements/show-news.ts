import { focusOn } from './focus';
import { freshPage, showThread } from './fresh-page';
import { placeIn } from './place';
import { part } from './template';
import type { ThreadNews } from './thread-news';

/**
 * Shows the thread as it is now and leaves the reader where they are, with a link to the first that came, or that has
 * changed. `prepare` is called once it is in place.
 */
export async function showNews(thread: HTMLElement, prepare: () => void) {
  const shown = part(thread, '#responses');
  const { address = '', permalink = '' } = shown.dataset;
  const news = part<ThreadNews>(shown, 'thread-news');
  const page = await freshPage(address);
  if (!page) {
    news.say('The site could not be reached.', { words: 'Try again', href: address, shows: true });
    return;
  }
  const back = placeIn(shown);
  const section = showThread(page);
  prepare();
  back(section);
  if (news.fresh.length > 0) lead(section, news.fresh, permalink);
  else if (news.changed.length > 0) leadToChange(section, news.changed);
  else focusOn(section.querySelector<HTMLElement>('.closed, .respond'));
}

function lead(section: HTMLElement, fresh: number[], permalink: string) {
  const here = fresh.filter(isOn(section));
  const first = Math.min(...(here.length > 0 ? here : fresh));
  const sentence = here.length > 0 ? `${here.length} new shown.` : 'New on another page of responses.';
  const href = here.length > 0 ? `#comment-${first}` : `${permalink}/comment/${first}`;
  const words = fresh.length === 1 ? 'Go to it' : 'Go to the first';
  tell(section, sentence, { words, href });
}

/** What was removed may have left nothing behind. */
function leadToChange(section: HTMLElement, changed: number[]) {
  const here = changed.filter(isOn(section));
  const href = here.length > 0 ? `#comment-${Math.min(...here)}` : '#responses';
  const words = here.length > 1 ? 'Go to the first change' : here.length > 0 ? 'Go to it' : 'Go to its top';
  tell(section, 'This is the thread as it is now.', { words, href });
}

const isOn = (section: HTMLElement) => (number: number) => section.querySelector(`#comment-${number}`);

function tell(section: HTMLElement, sentence: string, link: { words: string; href: string }) {
  part<ThreadNews>(section, 'thread-news').say(sentence, link).focus({ preventScroll: true });
}
