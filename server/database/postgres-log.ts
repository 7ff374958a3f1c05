import { readFile, stat, truncate } from 'node:fs/promises';

/** Where the log now ends; a log past 10 MB starts anew. */
export async function logSize(log: string) {
  const size = await stat(log).then(
    (file) => file.size,
    () => 0,
  );
  if (size < 10_000_000) return size;
  await truncate(log);
  return 0;
}

/** Why the server ended, from what it wrote past `offset`: a clause with its full stop. */
export async function lastWords(log: string, offset: number) {
  const text = (await readFile(log, 'utf8').catch(() => '')).slice(offset);
  const fatal = text.split('\n').filter((line) => /FATAL|PANIC|ERROR|error/.test(line));
  const words = fatal.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? `see ${log}`;
  return words.endsWith('.') ? words : `${words}.`;
}
