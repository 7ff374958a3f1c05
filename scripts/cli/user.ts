import { parseArgs } from 'node:util';
import { newPassword } from '@/lib/auth/new-password';
import { operator } from '@/lib/auth/operator';
import {
  changeRole,
  createPerson,
  setPassword,
  suspendPerson,
  unsuspendPerson,
} from '@/lib/auth/people-commands';
import { people, personByEmail } from '@/lib/auth/queries';
import { db } from '@/lib/db';
import type { Outcome } from '@/lib/outcome';
import { purgePages } from '@/lib/purges/commands';
import { resetSecondFactor } from '@/lib/second-factor/reset';
import { Problem } from '@/server/problem';
import { Misused } from './misused';

export const userHelp = `  user list                             everyone with an account
  user create --name NAME --email EMAIL --role ROLE [--password PASSWORD]
                                        adds a person; without a password one is made and shown
  user password EMAIL [--password PASSWORD]
                                        sets a password and ends the person's sessions
  user role EMAIL ROLE                  administrator, editor, author, moderator or reader
  user suspend EMAIL                    shuts a person out at once
  user unsuspend EMAIL                  lets them in again
  user reset-second-factor EMAIL        takes their one-time codes and passkeys away`;

type Typed = { names: string[]; name?: string; email?: string; role?: string; password?: string };

const verbs: Record<string, (typed: Typed, now: Date) => Promise<void>> = {
  list,
  create,
  password,
  role,
  suspend,
  unsuspend,
  'reset-second-factor': resetFactor,
};

/** Does what `user …` asks, by the commands that the desk uses. Throws Misused, or a Problem when it is refused. */
export async function userCommand([verb = '', ...args]: string[], now: Date): Promise<void> {
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!run) throw new Misused(verb ? `There is no command “user ${verb}”.` : 'Say what to do with a user.');
  await run(read(args), now);
}

function read(args: string[]): Typed {
  const text = { type: 'string' as const };
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { name: text, email: text, role: text, password: text },
      allowPositionals: true,
    });
    return { ...values, names: positionals };
  } catch (error) {
    throw new Misused(error instanceof Error ? error.message : String(error));
  }
}

async function list() {
  const rows = (await people()).map(({ email, name, role, suspendedAt }) => [
    email,
    role,
    suspendedAt ? 'suspended' : '',
    name,
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(width(column)))
        .join('  ')
        .trimEnd(),
    );
}

async function create({ name, email, role, password = newPassword() }: Typed, now: Date) {
  if (!name || !email || !role) throw new Misused('user create needs --name, --email and --role.');
  await expectDone(await createPerson(operator, { name, email, role, password }, now));
  console.log(`${name} can sign in as ${email} with the password ${password}`);
}

async function password({ names: [email], password = newPassword() }: Typed, now: Date) {
  const person = await named(email);
  await expectDone(await setPassword(operator, person.id, { password }, now));
  console.log(`The password of ${person.email} is now ${password}`);
}

async function role({ names: [email, role] }: Typed, now: Date) {
  const person = await named(email);
  await expectDone(await changeRole(operator, person.id, { role }, now));
  console.log(`${person.email} is now: ${role}`);
}

async function suspend({ names: [email] }: Typed, now: Date) {
  const person = await named(email);
  await expectDone(await suspendPerson(operator, person.id, now));
  console.log(`${person.email} is suspended and signed out everywhere.`);
}

async function unsuspend({ names: [email] }: Typed, now: Date) {
  const person = await named(email);
  await expectDone(await unsuspendPerson(operator, person.id, now));
  console.log(`${person.email} can sign in again.`);
}

async function resetFactor({ names: [email] }: Typed, now: Date) {
  const person = await named(email);
  await expectDone(await resetSecondFactor(operator, person.id, now));
  console.log(`${person.email} signs in with the password alone, and is signed out everywhere.`);
}

async function named(email: string | undefined) {
  if (!email) throw new Misused('Name the person by their e-mail address.');
  const person = await personByEmail(email);
  if (!person) throw new Problem(`Nobody here has the e-mail address ${email}.`);
  return person;
}

async function expectDone(outcome: Outcome<unknown>) {
  if (outcome.ok) return purgePages(db, outcome.tags);
  const sentences = Object.values(outcome.refusal.fields).flat();
  throw new Problem(sentences.length > 0 ? [...new Set(sentences)].join(' ') : outcome.refusal.message);
}
