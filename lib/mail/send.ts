import 'server-only';
import { createTransport, type Transporter } from 'nodemailer';
import { z } from 'zod';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { log } from '@/lib/log';

export const queuedLetter = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  unsubscribe: z.string().optional(),
});

export type QueuedLetter = z.output<typeof queuedLetter>;

/** Milliseconds: a stop of the site waits for a letter on its way. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

let transport: Transporter | undefined;

/**
 * Hands a letter to the mail server, in the site's name. Throws when that does not work now, in words without the
 * address or the letter: they go to the log. What the server will never take is given up.
 */
export async function send({ to, unsubscribe, ...letter }: QueuedLetter): Promise<void> {
  const { smtpUrl, mailFrom } = config();
  if (!smtpUrl || !mailFrom) return;
  const { name } = await db.settings.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  transport ??= createTransport(patientUrl(smtpUrl));
  try {
    await transport.sendMail({
      ...letter,
      from: { name, address: mailFrom },
      to: { name: '', address: to },
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribe && {
          'List-Unsubscribe': `<${unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    const why = [code ?? 'unknown', responseCode].filter(Boolean).join(' ');
    if (code !== 'EENVELOPE' || !responseCode || responseCode < 500)
      throw new Error(`The mail server did not take a letter (${why}).`);
    log.warn({ why }, 'the mail server refused a letter for good');
  }
}

function patientUrl(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, milliseconds] of Object.entries(patience))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(milliseconds));
  return url.href;
}
