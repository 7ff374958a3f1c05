import 'server-only';
import { refuse } from '@/lib/outcome';
import { countAttempt, forgetAttempts, tooMany } from './attempts';
import { passwordMatches } from './password';

/**
 * The refusal beside `field` of whoever is signed in and gives another password than theirs; null when it is right.
 * Guesses made from inside a session count like those made at the door.
 */
export async function checkPassword(
  person: { email: string; passwordHash: string | null },
  password: string,
  field: string,
) {
  const wait = await countAttempt(person.email, null);
  if (wait) return tooMany(wait);
  if (!(await passwordMatches(person.passwordHash, password))) {
    const wrong = 'That is not your password.';
    return refuse('invalid', wrong, { [field]: [wrong] });
  }
  await forgetAttempts(person.email, null);
  return null;
}
