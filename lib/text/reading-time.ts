import { plainText } from './plain';
import { countWords, minutesToRead } from './words';

/** How long the text of sanitised HTML takes to read, as a page says it: '4 minutes to read'. */
export function timeToRead(html: string): string {
  const minutes = Math.max(1, minutesToRead(countWords(plainText(html))));
  return minutes === 1 ? 'A minute to read' : `${minutes} minutes to read`;
}
