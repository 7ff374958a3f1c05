/** In how many spam and how many wanted responses something stood. */
export type Seen = { spam: number; ham: number };

/** How sure it is that a response is spam, 0 to 1, and the tokens that speak most for it. */
export type Score = { score: number; telling: string[] };

/** What must be learnt of each side before the score says anything. */
export const ENOUGH = 50;

/** Tokens that are asked, the most telling first; and those named to a moderator. */
const ASKED = 150;
const NAMED = 5;

/** How strongly an unknown token is taken for neutral, and how far from neutral one must be to be asked. */
const STRENGTH = 0.45;
const LEAST = 0.1;

/** Whether enough has been learnt to say how sure one is. */
export function speaks(learnt: Seen): boolean {
  return learnt.spam >= ENOUGH && learnt.ham >= ENOUGH;
}

/**
 * The score of a response with these tokens, after `learnt` responses in which each token was `seen` so often; null
 * before enough is learnt. Each token's evidence is weighed by Robinson's formula and combined by Fisher's method, for
 * spam and against it; two strong voices against each other end in the middle, which one product would not (G. Robinson,
 * A Statistical Approach to the Spam Problem, Linux Journal 107, 2003).
 */
export function scoreOf(
  tokens: readonly string[],
  learnt: Seen,
  seen: ReadonlyMap<string, Seen>,
): Score | null {
  if (!speaks(learnt)) return null;
  const asked = tokens
    .map((token) => ({ token, spam: spamminess(seen.get(token) ?? { spam: 0, ham: 0 }, learnt) }))
    .filter(({ spam }) => Math.abs(spam - 0.5) >= LEAST)
    .sort((one, other) => Math.abs(other.spam - 0.5) - Math.abs(one.spam - 0.5))
    .slice(0, ASKED);
  if (asked.length === 0) return { score: 0.5, telling: [] };
  const forSpam = 1 - byChance(asked.map(({ spam }) => 1 - spam));
  const against = 1 - byChance(asked.map(({ spam }) => spam));
  return {
    score: (1 + forSpam - against) / 2,
    telling: asked
      .filter(({ token, spam }) => spam > 0.5 && !token.startsWith('looks:'))
      .map(({ token }) => token)
      .slice(0, NAMED),
  };
}

/** The likelihood that a response with this token is spam, were both sides equally frequent; 0.5 is unknown. */
function spamminess({ spam, ham }: Seen, learnt: Seen): number {
  const count = spam + ham;
  const inSpam = spam / learnt.spam;
  const inHam = ham / learnt.ham;
  const observed = count === 0 ? 0.5 : inSpam / (inSpam + inHam);
  return (STRENGTH * 0.5 + count * observed) / (STRENGTH + count);
}

/**
 * How likely it is that so many likelihoods are together as small as these by chance: the upper tail of chi-square at
 * −2 Σ ln p, of twice as many degrees of freedom as there are.
 */
function byChance(likelihoods: readonly number[]): number {
  const half = -likelihoods.reduce((sum, likelihood) => sum + Math.log(likelihood), 0);
  let term = Math.exp(-half);
  let sum = term;
  for (let n = 1; n < likelihoods.length; n += 1) {
    term *= half / n;
    sum += term;
  }
  return Math.min(sum, 1);
}
