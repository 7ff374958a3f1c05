import 'server-only';
import { config } from '@/lib/config';
import { refuse } from '@/lib/outcome';
import { type Party, partyOf } from './rules';

/** Whom this site's passkeys belong to; null where it can have none. */
export function party(): Party | null {
  return partyOf(config().siteUrl);
}

/** The refusal of a site that can have none. */
export const noPasskeys = refuse(
  'conflict',
  'This site can have no passkeys: they need an address with a name, over https.',
);
