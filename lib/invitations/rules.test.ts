import { describe, expect, it } from 'vitest';
import { closedSentences, invitationEnd, invitationState, type Judged } from './rules';

const now = new Date('2026-11-25T12:00:00Z');
const ada = { role: 'administrator', suspendedAt: null } as const;
const sent: Judged = { usedAt: null, revokedAt: null, expiresAt: invitationEnd(now), inviter: ada };

describe('An invitation', () => {
  it('is open for seven days', () => {
    expect(invitationState(sent, now)).toBe('open');
    expect(invitationState(sent, new Date('2026-12-02T11:59:59.999Z'))).toBe('open');
    expect(invitationState(sent, new Date('2026-12-02T12:00:00Z'))).toBe('expired');
  });

  it('that was used or taken back says so, also when it is past', () => {
    const later = new Date('2026-12-24T12:00:00Z');
    expect(invitationState({ ...sent, usedAt: now }, later)).toBe('used');
    expect(invitationState({ ...sent, revokedAt: now }, later)).toBe('revoked');
  });

  it('lapses when whoever sent it is suspended, or no administrator any more', () => {
    for (const inviter of [{ ...ada, suspendedAt: now }, { ...ada, role: 'editor' as const }, null])
      expect(invitationState({ ...sent, inviter }, now)).toBe('lapsed');
  });

  it('that is not open has a sentence of its own for each reason', () => {
    const sentences = Object.values(closedSentences);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
