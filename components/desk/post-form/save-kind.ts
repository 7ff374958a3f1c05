import type { Problem, Verb } from './use-save';

/** How the text stands: somebody asked for a save, a save failed, it saves itself, it is saved. */
export type SaveKind = 'asked' | 'trouble' | 'typed' | 'saved';

type Facts = { unsaved: boolean; sending: Verb | null; problem: Problem | null };

export function saveKind({ unsaved, sending, problem }: Facts): SaveKind {
  if (sending !== null && sending !== 'autosave') return 'asked';
  if (problem) return 'trouble';
  return unsaved ? 'typed' : 'saved';
}

/**
 * Whether a change of it is read out: what was asked for, what failed, and how that ended, but not that a text saves
 * itself every few seconds.
 */
export function isAloud(was: { kind: SaveKind; aloud: boolean }, kind: SaveKind): boolean {
  if (kind === 'asked' || kind === 'trouble') return true;
  return was.aloud && !(was.kind === 'saved' && kind === 'typed');
}
