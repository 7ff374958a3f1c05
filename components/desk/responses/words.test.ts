import { describe, expect, it } from 'vitest';
import {
  actInWords,
  ago,
  cameOf,
  cameTo,
  closingInOneLine,
  decidedSentence,
  didSentence,
  heldBecause,
  namesInWords,
  refusedSentence,
  whyNot,
} from './words';

const say = (at: Date) => at.toISOString().slice(0, 10);
const at = new Date('2026-05-03T10:00:00Z');
const closed = { open: false, by: 'post', at, who: 'Ana', why: '', until: null } as const;

describe('the line that says why a post is closed', () => {
  it('names who closed it, when, and the note', () => {
    expect(closingInOneLine({ ...closed, why: 'Enough said' }, say)).toBe(
      'Closed by Ana on 2026-05-03: Enough said.',
    );
    expect(closingInOneLine({ ...closed, why: 'Why more?' }, say)).toBe(
      'Closed by Ana on 2026-05-03: Why more?',
    );
    expect(closingInOneLine(closed, say)).toBe('Closed by Ana on 2026-05-03.');
  });

  it('names the rule when nobody did it by hand', () => {
    expect(closingInOneLine({ ...closed, who: null, by: 'age' }, say)).toBe(
      'Closed by its age on 2026-05-03.',
    );
    expect(closingInOneLine({ ...closed, who: null, at: null, by: 'site' }, say)).toBe(
      'Closed with the whole site, in the settings.',
    );
  });

  it('says until when, open or closed', () => {
    expect(closingInOneLine({ open: true, until: null }, say)).toBe('Responses are open.');
    expect(closingInOneLine({ open: true, until: at }, say)).toBe('Responses are open until 2026-05-03.');
    expect(closingInOneLine({ ...closed, at: null, until: at }, say)).toBe(
      'Closed by Ana. Opens again on 2026-05-03.',
    );
  });
});

describe('why a response is held', () => {
  it('says what readers reported, and what moderators decided about its writer', () => {
    expect(heldBecause('reported', 'Spam, Abuse')).toEqual({
      why: 'Reported by readers:',
      found: ['Spam, Abuse'],
    });
    expect(heldBecause('muted', 'Insults')).toMatchObject({ found: ['Insults'] });
    expect(heldBecause('held-always', 'Insults').why).toContain('always held');
  });
});

describe('the notice after an act', () => {
  it('counts what changed', () => {
    expect(didSentence('approve', 2)).toBe('2 approved.');
    expect(didSentence('trash', 1200)).toBe('1,200 moved to the trash.');
    expect(didSentence('close', 0)).toBe('Responses are closed.');
  });

  it('says so when another moderator was first', () => {
    expect(didSentence('spam', 0)).toContain('already decided');
  });

  it('says how many of them someone else had decided', () => {
    expect(didSentence('trash', 3, 1)).toBe('3 moved to the trash. 1 is left as someone else has decided.');
    expect(didSentence('undo', 2, 4)).toBe('2 put back. 4 are left as someone else has decided.');
  });

  it('names who was first, when it was one and the same', () => {
    const trashed = { id: '1', status: 'trashed', by: 'Nell', at, edited: false } as const;
    expect(cameOf('approve', 0, [trashed])).toBe('Already trashed by Nell. Nothing was changed.');
    expect(cameOf('approve', 0, [trashed, { ...trashed, by: 'Ana' }])).toContain('already decided');
    expect(cameOf('approve', 0, [{ ...trashed, by: null }])).toBe(
      'Already trashed meanwhile. Nothing was changed.',
    );
    expect(cameOf('approve', 1, [trashed])).toBe('1 approved. 1 is left as someone else has decided.');
  });

  it('asks to look again at what was edited since it was seen', () => {
    const edited = { id: '1', status: 'pending', by: null, at, edited: true } as const;
    expect(cameOf('approve', 0, [edited])).toBe('Nothing changed. 1 was edited meanwhile: look at it again.');
    expect(cameOf('approve', 3, [edited, edited, { ...edited, edited: false }])).toBe(
      '3 approved. 1 is left as someone else has decided. 2 were edited meanwhile: look at them again.',
    );
    expect(whyNot('approve', [decidedSentence(edited)])).toContain('read it first');
    expect(cameTo('approve', 2, 0, 0)).toBe('2 approved.');
  });

  it('has a sentence for every refusal, also one that the address made up', () => {
    expect(refusedSentence('forbidden')).toContain('may not');
    expect(refusedSentence('reply')).toContain('approved, but your reply was not');
    expect(refusedSentence('undo')).toContain('Only a part');
    expect(refusedSentence('<script>')).toBe('That did not work. Try it again.');
  });
});

describe('A held response', () => {
  it('says which rule held it and what was found', () => {
    expect(heldBecause('first-time', 'Nell')).toEqual({ why: 'First response of this person', found: [] });
    expect(heldBecause('links', 'https://a.example https://b.example')).toEqual({
      why: '2 links',
      found: ['https://a.example', 'https://b.example'],
    });
    expect(heldBecause('held-words', 'Cásino royale').found).toEqual(['Cásino royale']);
    expect(heldBecause('too-quick', '0.4 seconds').why).toBe('Sent within 0.4 seconds of opening the page');
    expect(heldBecause('spam-score', 'casino link:pills.example').found).toEqual([
      'casino',
      'link pills.example',
    ]);
    expect(heldBecause('outside-check', 'spam').why).toBe('The outside check takes it for spam');
    expect(heldBecause('outside-check', 'silent').why).toBe('The outside check did not answer');
    expect(heldBecause('a-later-rule', null).why).toContain('a-later-rule');
  });

  it('says how long ago it came, within a week', () => {
    const earlier = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
    expect(ago(earlier(0), at)).toBe('just now');
    expect(ago(earlier(5), at)).toBe('5 minutes ago');
    expect(ago(earlier(150), at)).toBe('3 hours ago');
    expect(ago(earlier(1440), at)).toBe('yesterday');
    expect(ago(earlier(8 * 1440), at)).toBeNull();
  });
});

describe('A recent act', () => {
  it('says what was done to how many, and to whose', () => {
    expect(actInWords({ act: 'markSpam', count: 1 })).toBe('marked 1 response as spam');
    expect(actInWords({ act: 'hold', count: 1200 })).toBe('put 1,200 responses back into the queue');
    expect(actInWords({ act: 'dismissReports', count: 1 })).toBe('dismissed the reports of 1 response');
    expect(actInWords({ act: 'a later one', count: 2 })).toBe('decided about 2 responses');
    expect(namesInWords({ names: ['Ana', 'Bo'], count: 2 })).toBe('Ana, Bo');
    expect(namesInWords({ names: ['Ana', 'Bo', 'Cy'], count: 10 })).toBe('Ana, Bo, Cy and 7 more');
  });
});
