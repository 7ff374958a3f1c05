import 'server-only';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '@/lib/auth/permissions';
import { logPage } from './queries';
import type { LogFilter } from './schema';
import { inWords } from './sentences';
import type { LogEntry } from './views';

/** Entries read at once. */
const CHUNK = 1000;

const columns = [
  'time',
  'who',
  'action',
  'sentence',
  'subject',
  'subject id',
  'article',
  'before',
  'after',
  'reason',
];

/**
 * The filtered log as CSV in UTF-8, newest first, a piece at a time however long it is. Spreadsheets are told the
 * encoding by a byte order mark, and a cell that they would take for a formula begins with an apostrophe.
 */
export async function* logCsv(actor: Actor, filter: LogFilter, timeZone: string): AsyncGenerator<string> {
  yield row([columns], true);
  let before = filter.before;
  do {
    const page = await logPage(actor, { ...filter, before }, { timeZone, take: CHUNK });
    yield row(page.entries.map(cells));
    before = page.older ?? undefined;
  } while (before);
}

function cells(entry: LogEntry): string[] {
  const { subject } = entry;
  return [
    entry.at.toISOString(),
    entry.by,
    entry.action,
    inWords(entry),
    subject.type === 'other' ? subject.noun : subject.type,
    subject.id,
    entry.post?.title ?? '',
    entry.before === null ? '' : JSON.stringify(entry.before),
    entry.after === null ? '' : JSON.stringify(entry.after),
    entry.reason,
  ];
}

const row = (rows: string[][], first = false) =>
  stringify(rows, { bom: first, escape_formulas: true, record_delimiter: 'windows' });
