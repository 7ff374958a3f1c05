/** The acts of this sitting, each press with the acts it was made of, newest last. They outlive a reload of the tab. */

const kept = 'broadside:acts';

/** Presses that can be taken back one after the other. */
const MOST = 50;

export function keepActs(acts: readonly string[]) {
  if (acts.length > 0) write([...read(), [...acts]].slice(-MOST));
}

/** The acts of the last press; null when there is none. It is then no longer kept. */
export function takeLastActs(): string[] | null {
  const all = read();
  const last = all.pop();
  write(all);
  return last ?? null;
}

/** Forgets acts that were taken back by their button. */
export function forgetActs(acts: readonly string[]) {
  write(read().filter((press) => !press.some((act) => acts.includes(act))));
}

function read(): string[][] {
  try {
    const all: unknown = JSON.parse(sessionStorage.getItem(kept) ?? '[]');
    if (!Array.isArray(all)) return [];
    return all.filter(
      (press): press is string[] => Array.isArray(press) && press.every((act) => typeof act === 'string'),
    );
  } catch {
    return [];
  }
}

function write(all: string[][]) {
  try {
    sessionStorage.setItem(kept, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing has the list of recent acts.
  }
}
