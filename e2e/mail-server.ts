import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openMailbox } from '../test/mailbox';
import type { Letter } from './letters';
import { letterFolder, smtpPort } from './site';

/** The mail server of the site under test, for as long as the tests run: a file for every letter. */
export default async function startMailServer() {
  await rm(letterFolder, { recursive: true, force: true });
  await mkdir(letterFolder, { recursive: true });
  const mailbox = await openMailbox(smtpPort, ({ to, subject = '', text = '', headerLines }) => {
    const headers = Object.fromEntries(
      headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
    );
    void put({ to: [to ?? []].flat()[0]?.text ?? '', subject, text, headers });
  });
  return async () => {
    await mailbox.close();
    await rm(letterFolder, { recursive: true, force: true });
  };
}

/** Under its name only when it is whole. */
async function put(letter: Letter) {
  const file = join(letterFolder, `${Date.now()}-${randomUUID()}`);
  await writeFile(file, JSON.stringify(letter));
  await rename(file, `${file}.json`);
}
