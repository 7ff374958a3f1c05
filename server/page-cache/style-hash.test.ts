import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from './headers';
import { allowingLook } from './style-hash';

const policy = securityHeaders('public')['Content-Security-Policy'] ?? '';
const sheet = 'html:root{--accent:#123456}';

describe('The colours of a site', () => {
  it('are allowed on its pages by their hash, and nothing else is', () => {
    const html = `<html><head><style data-look="">${sheet}</style></head><body>…</body></html>`;
    const hash = createHash('sha256').update(sheet).digest('base64');
    expect(allowingLook(policy, html)).toBe(
      policy.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`),
    );
    expect(allowingLook(policy, html)).not.toContain('unsafe');
  });

  it('leave the policy alone where there are none', () => {
    expect(allowingLook(policy, '<html><head></head><body></body></html>')).toBe(policy);
  });

  it('are not what a text says it is', () => {
    const html = `<html><head></head><body><style data-look="">${sheet}</style></body></html>`;
    expect(allowingLook(policy, html)).toBe(policy);
  });
});
