import { describe, expect, it } from 'vitest';
import { hearings } from './rules';

const first = { id: 'first', path: '00001', email: 'ann@example.org' };
const reply = { id: 'reply', path: '0000100002', email: 'bob@example.org' };
const deeper = { id: 'deeper', path: '000010000200003', email: 'cat@example.org' };
const other = { id: 'other', path: '00004', email: 'dan@example.org' };
const all = [first, reply, deeper, other];

const thread = (email: string) => ({ id: `thread of ${email}`, email, below: null });
const replies = (email: string, below: string) => ({ id: `replies of ${email}`, email, below });
const heard = (...args: Parameters<typeof hearings>) =>
  hearings(...args).map(({ to, because, news }) => [
    to,
    'author' in because ? 'author' : because.follows,
    news.map(({ id }) => id).join(' '),
  ]);

describe('Of new responses', () => {
  it('whoever follows the thread hears all', () => {
    expect(heard(all, [], [thread('eve@example.org')])).toEqual([
      ['eve@example.org', 'thread', 'first reply deeper other'],
    ]);
  });

  it('whoever follows a response hears what stands below it, at any depth, but not beside it', () => {
    expect(heard(all, [], [replies('eve@example.org', '00001')])).toEqual([
      ['eve@example.org', 'replies', 'reply deeper'],
    ]);
  });

  it('the authors of the post hear all', () => {
    expect(heard(all, [{ id: '1', email: 'eve@example.org' }], [])).toEqual([
      ['eve@example.org', 'author', 'first reply deeper other'],
    ]);
  });

  it('nobody hears their own, however their address is spelled', () => {
    expect(heard([first], [{ id: '1', email: 'Ann@Example.org' }], [thread('ann@example.org')])).toEqual([]);
    expect(heard([first, reply], [], [replies('bob@example.org', '00001')])).toEqual([]);
  });

  it('one person gets one letter, with each response once, in the order of the thread', () => {
    const follows = [replies('eve@example.org', '00004'), replies('eve@example.org', '00001')];
    expect(heard([reply, { ...other, path: '0000400005' }], [], follows)).toEqual([
      ['eve@example.org', 'replies', 'reply other'],
    ]);
    const everything = [...follows, thread('eve@example.org')];
    expect(heard(all, [{ id: '1', email: 'eve@example.org' }], everything)).toEqual([
      ['eve@example.org', 'author', 'first reply deeper other'],
    ]);
  });

  it('nobody hears anything when nobody asked', () => {
    expect(hearings(all, [], [])).toEqual([]);
  });
});
