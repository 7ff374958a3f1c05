import type { Asked } from './matches';

/** A text that is searched: the visual editor's or the source's. */
export type Searched = {
  /** Highlights what is asked, and nothing once it is empty. */
  ask: (asked: Asked) => void;
  /** How many matches there are, and which of them is chosen; 0 when none is. */
  place: () => { at: number; of: number };
  /** Chooses the next match, the one before, or the one at hand. */
  go: (step: 1 | -1 | 0) => void;
  /** Replaces the chosen match and goes to the next; chooses one when none is. */
  replace: (by: string) => void;
  /** Replaces all of them, as one step to undo. */
  replaceAll: (by: string) => void;
  /** The words that are chosen in the text. */
  chosen: () => string;
  /** Calls back when the text or what is chosen in it changes; returns how to stop that. */
  watch: (changed: () => void) => () => void;
  /** Takes the highlights away. */
  end: () => void;
  focus: () => void;
};
