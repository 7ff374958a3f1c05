import 'server-only';
import type { Letter } from '@/lib/mail/queue';
import type { Proved } from './proof';
import { PROOF_HOURS } from './rules';

/** Carries the link that proves an address. `token` is its secret. */
export function proofLetter({ email, purpose }: Proved, token: string): Letter {
  const erases = purpose === 'eraseData';
  return {
    to: email,
    subject: erases ? 'Erase what we hold about you' : 'What we hold about you',
    parts: [
      erases
        ? 'Someone, we hope you, asked us to erase what we hold about this address. Nothing is erased before you say so on the page behind this link:'
        : 'Someone, we hope you, asked what we hold about this address. You find it behind this link:',
      {
        link: `/your-data/${token}`,
        says: erases ? 'Erase what is held about this address' : 'Fetch what is held about this address',
      },
    ],
    footer: [
      `The link works once, within ${PROOF_HOURS} hours. If it was not you, do nothing, and do not pass this letter on.`,
    ],
  };
}
