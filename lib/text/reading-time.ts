import { plainText } from './plain';

/** Words a minute of silent reading: the mean of 190 studies (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). */
const PACE = 238;

// By the rules of each script: Japanese and Thai have words without spaces.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** How long the text of sanitised HTML takes to read, as a page says it: '4 minutes to read'. */
export function timeToRead(html: string): string {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(plainText(html))) if (isWordLike) words += 1;
  const minutes = Math.max(1, Math.ceil(words / PACE));
  return minutes === 1 ? 'A minute to read' : `${minutes} minutes to read`;
}
