import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { formatResponse } from './format';
import { preview } from './preview';

let network = 0;
let address: string;

beforeEach(async () => {
  network += 1;
  address = `2001:db8:0:${network}::1`;
  await db.settings.update({ where: { id: 1 }, data: { responseMaxLength: 40 } });
});

describe('A preview', () => {
  it('is what the response will be', async () => {
    for (const typed of ['*Yes*, > no', '<script>alert(1)</script>', 'مرحبا 👩‍🚀', '`a`\n\n> b\n\nc']) {
      expect(await preview(typed, address)).toEqual({ ok: true, value: formatResponse(typed), tags: [] });
    }
  });

  it('is refused in the words of the form', async () => {
    const sentence = async (typed: unknown) => {
      const outcome = await preview(typed, address);
      return outcome.ok ? outcome.value : outcome.refusal.message;
    };
    expect(await sentence('a'.repeat(41))).toBe('Keep it within 40 characters: this one has 41.');
    expect(await sentence('👩'.repeat(40))).toContain('👩');
    for (const empty of ['', ' \n', '\u200b\u200d', undefined, ['a'], { body: 'a' }])
      expect(await sentence(empty)).toBe('Write your response.');
  });

  it('is made for one network a hundred and twenty times a minute, and for others still', async () => {
    const answers = await Promise.all(Array.from({ length: 130 }, () => preview('a', address)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(120);
    expect(await preview('a', address.replace('::1', '::2'))).toMatchObject({ refusal: { code: 'limited' } });
    expect(await preview('a', '192.0.2.1')).toMatchObject({ ok: true });
  });
});
