import { type Wrong, wrongOn } from './complain';
import { typedIn } from './moderating';

/** A page as the site answers it now, and the address at which it answered. */
export type FreshPage = { document: Document; address: string };

/** Says in a sentence why a form did not get through; the text is still in it. */
export class NotSent extends Error {
  constructor(
    sentence: string,
    /** The site answered, but not with a page of responses: the browser's own submit may fare better. */
    readonly answered: boolean,
    /** What the site says is wrong with its fields. */
    readonly wrong: readonly Wrong[] = [],
  ) {
    super(sentence);
  }
}

/**
 * Sends a form as the browser would and reads the page its redirects end at. Throws NotSent. When they lead away
 * from the article (a moderator whose session has ended), the browser goes there, unless that page only says what is
 * wrong with the form.
 */
export async function sendForm(data: FormData): Promise<FreshPage> {
  const response = await fetch(location.pathname, { method: 'POST', body: data }).catch(() => {
    throw new NotSent('The site could not be reached. Your text is still here; please try again.', false);
  });
  const fresh = new DOMParser().parseFromString(await response.text().catch(() => ''), 'text/html');
  if (!response.ok) {
    throw new NotSent(
      `The site could not take this just now (${response.status}). Your text is still here; please try again.`,
      true,
    );
  }
  if (!fresh.querySelector('#responses')) {
    const wrong = wrongOn(fresh);
    if (wrong.length > 0) throw new NotSent('', false, wrong);
    location.assign(response.url);
    return new Promise(() => {});
  }
  return { document: fresh, address: response.url };
}

/** The page at an address of this site as it is now; null when it cannot be had. Goes there when the thread is gone. */
export async function freshPage(address: string): Promise<Document | null> {
  const answer = await fetch(address).catch(() => null);
  const html = await answer?.text().catch(() => null);
  if (!answer || html == null || answer.status >= 500) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (page.querySelector('#responses')) return page;
  location.assign(address);
  return new Promise(() => {});
}

/** Puts the fresh thread in the place of the one on the page, and the fresh count wherever it is shown. */
export function showThread(fresh: Document): HTMLElement {
  const section = fresh.querySelector<HTMLElement>('#responses');
  if (!section) throw new Error('The page has no responses.');
  const shown = document.adoptNode(section);
  const before = document.querySelector<HTMLElement>('#responses');
  const typedAgain = before && typedIn(before);
  before?.replaceWith(shown);
  const count = fresh.querySelector('a[href="#responses"]')?.textContent;
  const counts = document.querySelectorAll<HTMLElement>('.posted-in a[href="#responses"]');
  if (count) for (const link of counts) link.textContent = count;
  document.dispatchEvent(new Event('responses:shown'));
  typedAgain?.(shown);
  return shown;
}
