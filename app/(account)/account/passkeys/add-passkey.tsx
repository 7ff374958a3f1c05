'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { InputField } from '@/components/ui/input-field';
import { max } from '@/lib/auth/rules';
import type { Refusal } from '@/lib/outcome';
import { nameMax } from '@/lib/passkeys/rules';
import { usePasskeySupport } from '../../passkey-support';
import { addPasskeyAction, offerPasskeyAction } from './actions';

type Said = { good: boolean; message: string; errors: Refusal['fields'] };

/** Makes a passkey, once the password is right, and a code where the person's `codes` are on. */
export function AddPasskey({ codes }: { codes: boolean }) {
  const supported = usePasskeySupport();
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  if (supported === null) return <noscript>Passkeys are made with JavaScript.</noscript>;
  if (!supported) return <p className="text-soft">This browser has no passkeys.</p>;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await add(new FormData(event.currentTarget)).catch(() => failed);
    setSaid(answer);
    setBusy(false);
    if (answer.good) form.current?.reset();
  };
  const shown = said && !Object.values(said.errors).flat().includes(said.message);
  return (
    <form ref={form} onSubmit={submit} className="grid max-w-sm gap-4">
      <InputField
        id="passkey-name"
        label="Name of the new passkey"
        error={said?.errors.name}
        hint="To know it by: “Phone”, “Work laptop”."
        name="name"
        autoComplete="off"
        maxLength={nameMax}
        required
      />
      <InputField
        id="passkey-password"
        label="Your password"
        error={said?.errors.password}
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={max.password}
        required
      />
      {codes && (
        <InputField
          id="passkey-code"
          label="Code"
          error={said?.errors.code}
          hint="The six digits of your app, or a recovery code. The passkey will sign you in without."
          name="code"
          autoComplete="one-time-code"
          required
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="secondary" aria-disabled={busy || undefined}>
          {busy ? 'Waiting for your device…' : 'Add a passkey'}
        </Button>
        <p role="status" className={`text-sm ${said?.good ? 'text-good' : 'font-medium text-danger'}`}>
          {shown && said.message}
        </p>
      </div>
    </form>
  );
}

const failed: Said = {
  good: false,
  message: 'No passkey was made. Try again when your device is ready.',
  errors: {},
};

async function add(form: FormData): Promise<Said> {
  const name = String(form.get('name'));
  const [password, code] = [String(form.get('password')), String(form.get('code') ?? '')];
  const offered = await offerPasskeyAction({ name, password, code });
  if (!offered.ok) return { good: false, message: offered.refusal.message, errors: offered.refusal.fields };
  const { challengeId, options } = offered.value;
  // Only whoever makes a passkey needs it.
  const { startRegistration } = await import('@simplewebauthn/browser');
  const response = await startRegistration({ optionsJSON: options }).catch(reasonOf);
  if (typeof response === 'string') return { ...failed, message: response };
  const added = await addPasskeyAction({ challengeId, name, response });
  return added.ok
    ? { good: true, message: 'The passkey is added.', errors: {} }
    : { good: false, message: added.refusal.message, errors: added.refusal.fields };
}

function reasonOf(error: unknown): string {
  const known = error instanceof Error && error.name === 'InvalidStateError';
  return known ? 'This device has a passkey for your account already.' : failed.message;
}
