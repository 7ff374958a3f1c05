/** The channel of PostgreSQL on which the processes of one site tell each other what changed. */
export const channel = 'broadside_purged';

/** PostgreSQL takes a payload that is shorter than this, in bytes. */
const LIMIT = 8000;

/**
 * The payloads that name these cache tags: tags with commas between them, as in a `Cache-Tag` header. A tag that fits
 * into none is told as a notice about everything.
 */
export function noticesOf(tags: Iterable<string>): string[] {
  const notices: string[] = [];
  let notice = '';
  for (const tag of tags) {
    if (Buffer.byteLength(tag) >= LIMIT) return [EVERYTHING];
    const longer = notice ? `${notice},${tag}` : tag;
    if (Buffer.byteLength(longer) < LIMIT) notice = longer;
    else {
      notices.push(notice);
      notice = tag;
    }
  }
  return notice ? [...notices, notice] : notices;
}

/** What a payload names: tags, or `everything` when it names none. */
export function tagsIn(notice: string): string[] | 'everything' {
  const tags = notice.split(',').filter(Boolean);
  return tags.length > 0 ? tags : 'everything';
}

const EVERYTHING = '';
