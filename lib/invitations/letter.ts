import type { Role } from '@/lib/generated/prisma/enums';
import type { Letter } from '@/lib/mail/queue';
import { daysToJoin } from './rules';

type Invitation = { to: string; by: string; site: string; role: Role; path: string };

/** The letter that brings the link of an invitation. */
export function invitationLetter({ to, by, site, role, path }: Invitation): Letter {
  const article = /^[aeiou]/.test(role) ? 'an' : 'a';
  return {
    to,
    subject: `${by} invites you to ${site}`,
    parts: [
      `${by} invites you to join ${site} as ${article} ${role}.`,
      { link: path, says: 'Choose your name and password' },
      `The link works once, within ${daysToJoin} days.`,
    ],
    footer: ['If you know nothing of this, do nothing: without your word there is no account.'],
  };
}
