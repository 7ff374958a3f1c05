import { describe, expect, it } from 'vitest';
import { closingNote, inWords, sentenceOf } from './sentences';
import type { LogEntry } from './views';

const entry = (fields: Partial<LogEntry>): LogEntry => ({
  id: '1',
  at: new Date('2026-05-01T12:00:00Z'),
  by: 'Nell',
  action: 'response.trash',
  subject: { type: 'response', id: 'r', number: 12, by: 'Troll', path: null },
  post: { id: 'p', title: 'The ferry' },
  reason: '',
  before: null,
  after: null,
  ...fields,
});

describe('An entry of the log as a sentence', () => {
  it('says who did what to what, and why', () => {
    expect(inWords(entry({ reason: 'abusive' }))).toBe('Nell trashed response #12 to “The ferry”: abusive');
    expect(inWords(entry({ action: 'response.markSpam' }))).toBe(
      'Nell marked response #12 to “The ferry” as spam',
    );
  });

  it('leaves the note of a closing to stand by itself', () => {
    const closing = entry({ action: 'thread.close', reason: 'Sleep on it' });
    expect(inWords(closing)).toBe('Nell closed the thread under response #12 to “The ferry”');
    expect(closingNote(closing)).toBe('Sleep on it');
    const reopening = entry({ action: 'thread.reopen', reason: 'Enough slept' });
    expect(inWords(reopening)).toContain(': Enough slept');
    expect(closingNote(reopening)).toBe('');
  });

  it('names a response that was never shown by its writer', () => {
    const subject = { type: 'response', id: 'r', number: null, by: 'Troll', path: null } as const;
    expect(inWords(entry({ subject }))).toBe('Nell trashed the response by Troll to “The ferry”');
    expect(inWords(entry({ subject: { ...subject, by: null }, post: null }))).toBe(
      'Nell trashed a response that is gone',
    );
  });

  it('tells of a commenter by the account, or by a response of theirs', () => {
    const person = { type: 'person', id: 'x', name: 'Rita' } as const;
    expect(inWords(entry({ action: 'commenter.ban', subject: person, post: null }))).toBe(
      'Nell banned Rita as a commenter',
    );
    expect(inWords(entry({ action: 'commenter.mute', reason: 'Shouts' }))).toBe(
      'Nell muted the writer of response #12 to “The ferry”: Shouts',
    );
  });

  it('tells of posts, people, categories and the site', () => {
    const of = (action: string, type: 'post' | 'person' | 'category', name: string | null) =>
      inWords(entry({ action, subject: { type, id: 'x', name } }));
    expect(of('responses.close', 'post', 'The ferry')).toBe('Nell closed the responses to “The ferry”');
    expect(of('post.publish', 'post', '')).toBe('Nell published “a post without a title”');
    expect(of('person.suspend', 'person', 'Anna')).toBe('Nell suspended Anna');
    expect(of('category.responses', 'category', 'Harbour')).toBe(
      'Nell chose whether the category “Harbour” takes responses',
    );
    expect(of('site.close', 'category', null)).toBe('Nell closed the responses of the whole site');
  });

  it('has words for a deed that it does not know', () => {
    const subject = { type: 'other', noun: 'kettle', id: '1' } as const;
    expect(inWords(entry({ action: 'kettle.boil', subject }))).toBe('Nell did “kettle.boil” to kettle');
    expect(inWords(entry({ action: 'constructor', subject }))).toBe('Nell did “constructor” to kettle');
  });

  it('marks what it names, for a link', () => {
    expect(sentenceOf(entry({}))).toEqual([
      { text: 'Nell trashed ' },
      { text: 'response #12', about: 'response' },
      { text: ' to ' },
      { text: '“The ferry”', about: 'post' },
    ]);
  });
});
