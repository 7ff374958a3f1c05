import type { Backup } from './kept-copies';

/** The copies that this browser keeps under a prefix of their keys. */
export function copies(prefix: string): Backup[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(`${prefix}:`))
    .flatMap((key) => {
      const copy = read(key);
      return copy ? [{ key, ...copy }] : [];
    });
}

/** Writes a copy, in the place of the one under the same key. */
export function keep(key: string, copy: Omit<Backup, 'key'>) {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
  } catch {
    // The browser's store is full or off: the form still warns before it is left.
  }
}

/** Removes these copies. */
export function forget(copies: readonly Backup[]) {
  for (const { key } of copies) localStorage.removeItem(key);
}

function read(key: string): Omit<Backup, 'key'> | null {
  try {
    const copy = JSON.parse(localStorage.getItem(key) ?? '');
    return typeof copy?.at === 'number' && typeof copy.form?.body === 'string' ? copy : null;
  } catch {
    return null;
  }
}
