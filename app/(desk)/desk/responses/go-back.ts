import 'server-only';
import { redirect } from 'next/navigation';
import type { Answer } from '@/app/act';
import type { Did } from '@/components/desk/responses/words';
import { samePath, signInPath } from '@/lib/auth/rules';

const queue = '/desk/responses';

/** What came of an act: how many changed, its name for an undo, and how many were left as others decided or edited them. */
type Came = {
  /** Why only a part of it was done. */
  refused?: string | null;
  changed: number;
  actId?: string | null;
  left?: number;
  meanwhile?: readonly { edited: boolean }[];
};

/** The desk's page for the closing of one post, or of one thread. */
function closingPage(form: FormData) {
  const response = form.get('responseId');
  if (response) return `${queue}/closing?response=${encodeURIComponent(String(response))}`;
  return `${queue}/closing?post=${encodeURIComponent(String(form.get('postId') ?? ''))}`;
}

/**
 * Ends a form's post with a 303 to the page that its `back` names, when that is a path of this site. At the desk
 * the address says what came of it (`did` and `count`, or `refused`); a public page shows it by itself, and sends
 * a refusal to the desk, which has the words for it. A guest goes to sign in first.
 */
export function goBack(form: FormData, did: Did, answer: Answer<Came> | Answer): never {
  const back = samePath(form.get('back'), queue);
  if (!answer.ok && answer.refusal.code === 'signed-out') redirect(signInPath(back));
  const atDesk = back === '/desk' || back.startsWith('/desk/') || back.startsWith('/desk?');
  if (!atDesk && answer.ok) redirect(back);

  const ofClosing = did === 'close' || did === 'reopen' || did === 'slow';
  const words = ofClosing ? closingPage(form) : queue;
  const url = new URL(atDesk ? back : words, 'http://site.invalid');
  for (const name of ['did', 'count', 'refused', 'left', 'edited', 'act']) url.searchParams.delete(name);
  if (answer.ok) {
    url.searchParams.set('did', did);
    if (answer.value) {
      const { changed, actId, meanwhile = [], refused } = answer.value;
      const edited = meanwhile.filter((one) => one.edited).length;
      const left = answer.value.left ?? meanwhile.length - edited;
      url.searchParams.set('count', String(changed));
      if (actId) url.searchParams.set('act', actId);
      if (refused) url.searchParams.set('refused', did);
      if (left > 0) url.searchParams.set('left', String(left));
      if (edited > 0) url.searchParams.set('edited', String(edited));
    }
  } else {
    const { code } = answer.refusal;
    url.searchParams.set('refused', ofClosing && code === 'invalid' ? 'closing' : code);
  }
  redirect(url.pathname + url.search + url.hash);
}
