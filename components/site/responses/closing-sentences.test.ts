import { describe, expect, it } from 'vitest';
import type { ClosedBy, ClosingState } from '@/lib/closing/rules';
import { closingSentences } from './closing-sentences';

const say = (at: Date) => at.toISOString().slice(0, 10);
const june = new Date('2026-06-01T10:00:00Z');
const july = new Date('2026-07-01T10:00:00Z');

const closed = (more: Partial<Extract<ClosingState, { open: false }>>): ClosingState => ({
  open: false,
  by: 'post',
  at: june,
  who: null,
  why: '',
  until: null,
  ...more,
});

describe('closing sentences', () => {
  it('say who closed the responses, when and why', () => {
    expect(closingSentences(closed({ who: 'Ana Lund', why: 'It went in circles.' }), say)).toEqual([
      'Closed by Ana Lund on 2026-06-01.',
      'The reason given: It went in circles.',
    ]);
  });

  it('say when closed responses open again', () => {
    expect(closingSentences(closed({ by: 'hours', until: july }), say)).toEqual([
      'Closed automatically on 2026-06-01: responses are taken at certain hours.',
      'Responses open again on 2026-07-01.',
    ]);
  });

  it('say until when open responses are taken, and nothing when there is no end', () => {
    expect(closingSentences({ open: true, until: july }, say)).toEqual([
      'Responses are open until 2026-07-01.',
    ]);
    expect(closingSentences({ open: true, until: null }, say)).toEqual([]);
  });

  it('leave out a time that is not known', () => {
    expect(closingSentences(closed({ at: null }), say)).toEqual(['Responses to this article were closed.']);
    expect(closingSentences(closed({ at: null, who: 'Bo' }), say)).toEqual(['Closed by Bo.']);
  });

  it('explain every way in which responses close', () => {
    const ways: ClosedBy[] = [
      'site',
      'thread',
      'post',
      'timer',
      'category',
      'hours',
      'age',
      'quiet',
      'count',
    ];
    const told = ways.map((by) => closingSentences(closed({ by }), say)[0]);
    expect(new Set(told).size).toBe(ways.length);
    for (const sentence of told) expect(sentence).toMatch(/^[A-Z].+\.$/);
  });
});
