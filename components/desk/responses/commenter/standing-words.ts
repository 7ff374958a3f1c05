import type { Tone } from '@/components/ui/badge';
import type { Scope } from '@/lib/commenters/rules';
import type { StandingKind } from '@/lib/generated/prisma/enums';

type Words = { state: string; act: string; does: string; tone: Tone };

/** What each standing is called when it is in force and when it is given, and what it does. */
export const kindWords: Record<StandingKind, Words> = {
  trusted: {
    state: 'Trusted',
    act: 'Trust',
    does: 'Published without being held. Flood, closing and words that are not taken still count.',
    tone: 'good',
  },
  held: {
    state: 'Held',
    act: 'Hold always',
    does: 'Everything they write waits in the queue.',
    tone: 'warning',
  },
  muted: {
    state: 'Muted',
    act: 'Mute',
    does: 'The same, but they are not told: in their own browser it looks published.',
    tone: 'warning',
  },
  suspended: {
    state: 'Suspended',
    act: 'Suspend',
    does: 'Handed back to them, and told until when.',
    tone: 'danger',
  },
  banned: {
    state: 'Banned',
    act: 'Ban',
    does: 'Handed back to them, and told that it is a ban.',
    tone: 'danger',
  },
};

/** What a standing is of, in a sentence and as a choice. */
export const scopeWords: Record<Scope, { of: string; choice: string; hint: string }> = {
  account: { of: 'account', choice: 'This account', hint: 'Wherever they sign in.' },
  email: { of: 'e-mail address', choice: 'This e-mail address', hint: 'Whatever name is given with it.' },
  network: {
    of: 'network',
    choice: 'This network',
    hint: 'Everyone who writes from where this response came from. It ends when the address is forgotten, after ninety days at most.',
  },
};
