'use client';

import { useSyncExternalStore } from 'react';

/** Whether this browser has passkeys; null before scripts run. */
export function usePasskeySupport(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    () => () => {},
    () => typeof window.PublicKeyCredential === 'function',
    () => null,
  );
}
