import 'server-only';
import type { Tx } from '@/lib/db';
import { type Score, scoreOf } from './score';
import { type Speech, tokensOf } from './tokens';

/** The spam score of a response, by one query for its tokens; null before enough has been learnt. */
export async function spamScore(tx: Tx, speech: Speech): Promise<Score | null> {
  const tokens = tokensOf(speech);
  const rows = await tx.spamToken.findMany({ where: { token: { in: ['', ...tokens] } } });
  const seen = new Map(rows.map(({ token, spam, ham }) => [token, { spam, ham }]));
  return scoreOf(tokens, seen.get('') ?? { spam: 0, ham: 0 }, seen);
}
