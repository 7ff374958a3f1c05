import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is given. `refuse` has it answer so to a recipient. */
export type Mailbox = {
  url: string;
  letters: ParsedMail[];
  refuse: { with: number | null };
  close: () => Promise<void>;
};

/** A real SMTP server on this machine. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: ParsedMail[] = [];
  const refuse: Mailbox['refuse'] = { with: null };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    onRcptTo(_, __, answer) {
      if (refuse.with === null) return answer();
      answer(Object.assign(new Error('Not here'), { responseCode: refuse.with }));
    },
    onData(stream, _, answer) {
      simpleParser(stream).then((letter) => {
        letters.push(letter);
        answer();
      }, answer);
    },
  });
  await new Promise<void>((listening, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    letters,
    refuse,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/** The first link in a letter whose path begins so, as a path. */
export function linkIn(letter: { text?: string }, begins: string): string {
  const links = letter.text?.match(/https?:\/\/\S+/g) ?? [];
  const path = links.map((link) => new URL(link).pathname).find((one) => one.startsWith(begins));
  if (!path) throw new Error(`No link to ${begins} in: ${letter.text}`);
  return path;
}
