import { expect, it } from 'vitest';
import { isSameOrigin } from './same-origin';

it('knows a page of this site by its origin', () => {
  const asks = (origin: string | null) =>
    isSameOrigin(new Headers({ host: 'example.org', ...(origin !== null && { origin }) }));
  expect(asks('https://example.org')).toBe(true);
  for (const other of ['https://evil.example', 'https://example.org:8443', 'null', '', null])
    expect(asks(other), String(other)).toBe(false);
});
