import { describe, expect, it } from 'vitest';
import { queueHref } from './queue-href';
import { undoing } from './undo';

describe('The address of a list of responses', () => {
  it('says only what is not usual: what waits of the site, everything of one post', () => {
    expect(queueHref({})).toBe('/desk/responses');
    expect(queueHref({ status: 'pending', page: 1 })).toBe('/desk/responses');
    expect(queueHref({ status: 'spam', page: 3 })).toBe('/desk/responses?status=spam&page=3');
    expect(queueHref({ post: 'p' })).toBe('/desk/responses?post=p');
    expect(queueHref({ post: 'p', status: 'pending' })).toBe('/desk/responses?status=pending&post=p');
  });
});

describe('Undo', () => {
  it('puts each response back to what it was before the act', () => {
    expect(
      undoing([
        { id: '1', status: 'pending' },
        { id: '2', status: 'approved' },
        { id: '3', status: 'pending' },
        { id: '4', status: 'trashed' },
      ]),
    ).toEqual([
      { decision: 'hold', ids: ['1', '3'] },
      { decision: 'approve', ids: ['2'] },
      { decision: 'trash', ids: ['4'] },
    ]);
  });
});
