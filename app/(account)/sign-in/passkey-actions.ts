'use server';

import type { Answer } from '@/app/act';
import { requestAddress, requestUserAgent } from '@/lib/auth/request';
import { samePath } from '@/lib/auth/rules';
import { askForPasskey, signInWithPasskey } from '@/lib/passkeys/commands';
import { challengeMinutes } from '@/lib/passkeys/rules';
import { held, hold, letGo } from '../browser-cookie';
import { letIn } from '../enter';

type Options = Extract<Awaited<ReturnType<typeof askForPasskey>>, { ok: true }>['value']['options'];

/** What the browser is to have signed. Which challenge it was, it holds itself. */
export async function askForPasskeyAction(): Promise<Answer<Options>> {
  const outcome = await askForPasskey({ now: new Date(), address: await requestAddress() });
  if (!outcome.ok) return outcome;
  await hold('passkey', outcome.value.challengeId, challengeMinutes * 60);
  return { ok: true, value: outcome.value.options };
}

/** Signs in with what the browser had signed. Answers where the script that asked goes on to. */
export async function signInWithPasskeyAction(response: unknown, next: unknown): Promise<Answer<string>> {
  const [address, userAgent] = [await requestAddress(), await requestUserAgent()];
  const sent = { challengeId: await held('passkey'), response };
  const outcome = await signInWithPasskey(sent, { now: new Date(), address, userAgent });
  if (!outcome.ok) return outcome;
  await letGo('passkey');
  return { ok: true, value: await letIn(outcome.value, samePath(next, '')) };
}
