import { useEffect } from 'react';

/** How long the desk may take to answer, in milliseconds, beside the time that a slow line takes to carry the text. */
const patience = 15_000;
const bytesPerSecond = 100_000;

/** While a form is open, a save that nobody answers fails in the end, and the next one has its turn. */
export function useGivingUp() {
  useEffect(() => {
    const own = window.fetch;
    window.fetch = givingUp(own);
    return () => {
      window.fetch = own;
    };
  }, []);
}

/**
 * The browser's fetch, except that a server action is given up after a while, as one that finds no connection is. Next
 * sends one action at a time and has no way to give one up: all others would wait until the connection breaks.
 */
export function givingUp(fetch: typeof window.fetch): typeof window.fetch {
  return (input, init) => {
    if (!new Headers(init?.headers).has('next-action')) return fetch(input, init);
    const given = new AbortController();
    // An answer that has come whole is not touched by it.
    setTimeout(() => given.abort(), longestWait(init?.body));
    return fetch(input, { ...init, signal: given.signal });
  };
}

/** How long a request that carries `body` is waited for, in milliseconds. */
export function longestWait(body: unknown): number {
  const parts = body instanceof FormData ? [...body.values()] : [body];
  const bytes = parts.reduce<number>((sum, part) => sum + new Blob([String(part)]).size, 0);
  return patience + (bytes / bytesPerSecond) * 1000;
}
