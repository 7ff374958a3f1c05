import { newPassword } from '@/lib/auth/new-password';
import { operator } from '@/lib/auth/operator';
import { createPerson } from '@/lib/auth/people-commands';
import type { Config } from '@/lib/config';
import { expectDone } from './expect-done';

/** Adds the first administrator, from the environment where it says, and returns how to sign in. */
export async function addAdministrator(
  config: Pick<Config, 'adminEmail' | 'adminPassword' | 'siteUrl'>,
  now: Date,
): Promise<string> {
  const email = config.adminEmail ?? 'admin@example.org';
  const password = config.adminPassword ?? newPassword();
  const person = { name: 'Administrator', email, role: 'administrator', password };
  expectDone('The administrator', await createPerson(operator, person, now));
  const shown = config.adminPassword ? 'the one in ADMIN_PASSWORD' : password;
  const lines = [
    `Sign in at  ${config.siteUrl}/sign-in`,
    `E-mail      ${email}`,
    `Password    ${shown}`,
    ...(config.adminPassword ? [] : ['', 'This password is not shown again. Change it under Your account.']),
  ];
  return framed(lines);
}

function framed(lines: string[]): string {
  const width = Math.max(...lines.map((line) => line.length));
  const rule = '─'.repeat(width + 2);
  const body = lines.map((line) => `│ ${line.padEnd(width)} │`);
  return [`┌${rule}┐`, ...body, `└${rule}┘`].join('\n');
}
