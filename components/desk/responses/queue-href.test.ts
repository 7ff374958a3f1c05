import { describe, expect, it } from 'vitest';
import { queueHref } from './queue-href';

describe('The address of a list of responses', () => {
  it('says only what is not usual: what waits of the site, everything of one post', () => {
    expect(queueHref({})).toBe('/desk/responses');
    expect(queueHref({ status: 'pending', page: 1 })).toBe('/desk/responses');
    expect(queueHref({ status: 'spam', page: 3 })).toBe('/desk/responses?status=spam&page=3');
    expect(queueHref({ post: 'p' })).toBe('/desk/responses?post=p');
    expect(queueHref({ post: 'p', status: 'pending' })).toBe('/desk/responses?status=pending&post=p');
  });
});
