/**
 * What the outside check says of a response: `off` when none is set up, `unasked` before it was asked, `silent` when it
 * gave no answer that makes sense. `discard` is spam so plain that the service would not keep it.
 */
export type OutsideWord = 'off' | 'unasked' | 'wanted' | 'spam' | 'discard' | 'silent';
