/** Words a minute of silent reading: the mean of 190 studies (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). */
const pace = 238;

/** A word of a script that puts spaces between its words. */
const word = /[\p{L}\p{N}][^\s\u2013\u2014…]*/gu;

/** A run of a script without spaces, whose words only a dictionary tells apart. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

// Its language makes no difference: the dictionaries go by script.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * How many words a text has. The browser's segmenter is asked only about scripts without spaces: it takes seconds for
 * a megabyte.
 */
export function countWords(text: string): number {
  let words = 0;
  const spaced = text.replace(unspaced, (run) => {
    for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) words += 1;
    return ' ';
  });
  return words + (spaced.match(word)?.length ?? 0);
}

/** Whole minutes that reading so many words takes; at least one where there is a word. */
export function minutesToRead(words: number): number {
  return Math.ceil(words / pace);
}
