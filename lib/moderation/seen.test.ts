import { describe, expect, it } from 'vitest';
import { seenField, seenFields, standsAsSeen } from './seen';

const id = '0198c0de-0000-7000-8000-000000000000';
const other = '0198c0de-0000-7000-8000-000000000001';
const editedAt = new Date('2026-05-01T12:00:00.123Z');

describe('How a moderator saw a response', () => {
  it('comes back from a form as it was sent with the list', () => {
    const never = seenField({ id, status: 'pending', editedAt: null });
    const once = seenField({ id: other, status: 'spam', editedAt });
    expect(seenFields.parse(never)).toEqual(new Map([[id, { status: 'pending', editedAt: null }]]));
    expect(seenFields.parse([never, once]).get(other)).toEqual({ status: 'spam', editedAt });
  });

  it('is refused when it is anything else', () => {
    const odd = [
      '',
      'pending',
      `${id}:pending`,
      `${id}:gone:`,
      `${id}:pending:-1`,
      `${id}:pending:1:2`,
      'x:pending:',
    ];
    for (const sent of [...odd, odd, 1, null, undefined, {}, [{}]])
      expect(seenFields.safeParse(sent).success).toBe(false);
  });

  it('is no longer so after a decision, and after an edit that leaves its status', () => {
    const now = { status: 'pending', editedAt } as const;
    expect(standsAsSeen(now, { status: 'pending', editedAt: new Date(editedAt) })).toBe(true);
    expect(standsAsSeen(now, { status: 'pending', editedAt: null })).toBe(false);
    expect(standsAsSeen({ ...now, editedAt: null }, { status: 'pending', editedAt })).toBe(false);
    expect(standsAsSeen(now, { status: 'spam', editedAt })).toBe(false);
  });

  it('is not asked about what nobody says they saw', () => {
    const now = { status: 'pending', editedAt } as const;
    expect(standsAsSeen(now)).toBe(true);
    expect(standsAsSeen(now, { status: 'pending' })).toBe(true);
  });
});
