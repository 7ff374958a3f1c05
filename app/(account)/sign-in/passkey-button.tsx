'use client';

import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { usePasskeySupport } from '../passkey-support';
import { askForPasskeyAction, signInWithPasskeyAction } from './passkey-actions';

/** Signs in with a passkey, in a browser that has them. */
export function PasskeyButton({ next }: { next: string }) {
  const supported = usePasskeySupport();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  if (!supported) return null;

  const press = async () => {
    if (busy) return;
    setBusy(true);
    setSaid('');
    setSaid(await signIn(next).catch(() => failed));
    setBusy(false);
  };
  return (
    <div className="mt-4 grid gap-2 border-t border-rule pt-4">
      <Button onClick={press} aria-disabled={busy || undefined}>
        <KeyRound aria-hidden="true" size={16} />
        {busy ? 'Waiting for your device…' : 'Use a passkey'}
      </Button>
      <p role="status" className="text-sm font-medium text-danger empty:hidden">
        {said}
      </p>
    </div>
  );
}

const failed = 'That did not work. Try again, or sign in with your password.';

/** Answers what to say; nothing when it worked, and the browser is on its way. */
async function signIn(next: string): Promise<string> {
  const asked = await askForPasskeyAction();
  if (!asked.ok) return asked.refusal.message;
  // Only whoever has a passkey needs it.
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const response = await startAuthentication({ optionsJSON: asked.value }).catch(() => null);
  if (!response) return 'No passkey was used. Try again, or sign in with your password.';
  const answer = await signInWithPasskeyAction(response, next);
  if (!answer.ok) return answer.refusal.message;
  window.location.assign(answer.value);
  return '';
}
