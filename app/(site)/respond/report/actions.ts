'use server';

import { redirect } from 'next/navigation';
import { browserToken } from '@/app/(site)/browser';
import { fieldsOf, purge } from '@/app/act';
import { requestAddress } from '@/lib/auth/request';
import { getActor } from '@/lib/auth/session';
import { keepReport } from '@/lib/reports/attempts';
import { report } from '@/lib/reports/commands';

/** The site's own page: Next's answer to notFound() in an action is a blank one, drawn by scripts. */
const NOT_FOUND = '/not-found';

/**
 * The form that reports a response. Ends in a redirect in every case: to a page that says thanks, to one that says
 * that the response is gone, or to one that shows the form again as typed with what was wrong.
 */
export async function reportAction(form: FormData): Promise<void> {
  const now = new Date();
  const fields = fieldsOf(form);
  const address = await requestAddress();
  const outcome = await report(await getActor(), fields, {
    now,
    browserToken: await browserToken(),
    address,
  });
  const page = `/respond/report/${encodeURIComponent(String(fields.commentId))}`;
  if (outcome.ok) {
    purge(outcome);
    redirect(`${page}/thanks`);
  }
  const { code, message, fields: wrong } = outcome.refusal;
  if (code === 'not-found') redirect(`${page}/gone`);
  const errors = Object.keys(wrong).length > 0 ? wrong : { '': [message] };
  const token = await keepReport({ address, fields, errors }, now);
  redirect(token ? `${page}/${token}#report` : NOT_FOUND);
}
