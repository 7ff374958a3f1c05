const DAY = 24 * 60 * 60 * 1000;

/** Days after which a new key takes over, and after which one is deleted with all that was hashed under it. */
export const keyDays = { fresh: 30, living: 90 };

type Made = { createdAt: Date };

/** Whether hashes made under a key are still looked for. One from a clock that is ahead is. */
export function isLiving({ createdAt }: Made, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < keyDays.living * DAY;
}

/** Whether none of these keys is fresh enough to hash what comes now. */
export function needsNewKey(keys: readonly Made[], now: Date): boolean {
  return !keys.some(({ createdAt }) => now.getTime() - createdAt.getTime() < keyDays.fresh * DAY);
}
