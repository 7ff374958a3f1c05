/** What a browser remembers of its visits to a thread. Numbers are those of responses, times milliseconds. */
export type Seen = {
  at: number;
  /** The newest response there was before this visit: what came after it is new. */
  before: number;
  /** The newest there was when the page was last shown. */
  newest: number;
  /** Not the first visit: there is a last one to compare with. */
  again: boolean;
  /** What was sent from here in this visit. */
  own: number[];
};

/** After this long a return is another visit; before, a reload leaves the marks where they are. */
const pause = 30 * 60_000;

/** Posts that are remembered; those visited longest ago are forgotten. */
const most = 100;

/** The memory of a thread whose newest response is `newest` and which is shown at `now`. */
export function visit(last: Seen | undefined, newest: number, now: number): Seen {
  if (!last) return { at: now, before: newest, newest, again: false, own: [] };
  if (now - last.at < pause) return { ...last, at: now, newest };
  return { at: now, before: last.newest, newest, again: true, own: [] };
}

/** Whether a response came after the last visit, from somebody else. */
export function isNew({ before, own }: Seen, number: number): boolean {
  return number > before && !own.includes(number);
}

/** All memories with this one among them, bounded. */
export function remembering(all: Record<string, Seen>, postId: string, seen: Seen): Record<string, Seen> {
  const others = Object.entries(all).filter(([id]) => id !== postId);
  const recent = others.toSorted(([, one], [, other]) => other.at - one.at).slice(0, most - 1);
  return Object.fromEntries([[postId, seen], ...recent]);
}

/** A memory as it was kept, or undefined for what is none. */
export function asSeen(kept: unknown): Seen | undefined {
  const { at, before, newest, again, own } = Object(kept) as Record<keyof Seen, unknown>;
  const numbers = [at, before, newest, ...(Array.isArray(own) ? own : [null])];
  return numbers.every(Number.isFinite) ? ({ at, before, newest, again, own } as Seen) : undefined;
}
