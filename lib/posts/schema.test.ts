import { describe, expect, test } from 'vitest';
import { noPage, noPost, ofItsKind, type PostForm, postForm } from './schema';

/** The fields with something wrong, and the first sentence of each. */
function wrong(fields: Record<string, unknown>): Record<string, string> {
  const parsed = postForm.safeParse({ title: 'A', body: '', ...fields });
  const issues = parsed.error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}

const read = (fields: Record<string, unknown>): PostForm =>
  postForm.parse({ title: 'A', body: '', ...fields });

const youtube = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';

describe('The form of a post', () => {
  test('takes lists as arrays or as JSON', () => {
    const id = '01936f3e-0000-7000-8000-000000000001';
    const lists = {
      authorIds: [id],
      categoryIds: [id, id],
      tags: ['Iraq'],
      media: [{ url: youtube, caption: 'c' }],
    };
    const asText = Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [name, JSON.stringify(list)]),
    );
    expect(read(asText)).toEqual(read(lists));
    expect(read(lists)).toMatchObject({
      authorIds: [id],
      categoryIds: [id],
      tags: ['Iraq'],
      media: [{ url: youtube, label: 'Related video', title: '', caption: 'c', credit: '' }],
    });
  });

  test('takes what a browser sends', () => {
    const form = new FormData();
    form.set('version', '3');
    form.set('title', ' A  title ');
    form.set('body', '<p>a\r\nb</p>');
    form.set('tags', '["Iraq","IRAQ"," "]');
    form.set('media', '');
    expect(postForm.parse(Object.fromEntries(form))).toEqual({
      ...noPost,
      version: 3,
      title: 'A title',
      body: '<p>a\nb</p>',
      tags: ['IRAQ'],
    });
  });

  test('leaves out an empty row of related media', () => {
    const rows = [
      { url: '' },
      { url: 'youtu.be/dQw4w9WgXcQ' },
      { url: ' ', label: 'Related video', title: '' },
    ];
    expect(read({ media: rows }).media.map(({ url }) => url)).toEqual([youtube]);
  });

  test('completes addresses', () => {
    expect(read({ creditUrl: 'juancole.com', imageUrl: '/media/a.jpg' })).toMatchObject({
      creditUrl: 'https://juancole.com/',
      imageUrl: '/media/a.jpg',
    });
  });

  test('takes what nothing can be seen of as empty', () => {
    expect(read({ title: '\u200b', dek: '\u2060 ', tags: ['\u200b'] })).toMatchObject({
      title: '',
      dek: '',
      tags: [],
    });
  });
});

describe('Objects and lists where text belongs', () => {
  const fields = Object.keys(noPost);

  test.each(fields)('%s: an object is refused with a sentence', (field) => {
    const said = Object.entries(wrong({ [field]: { toString: 'x', length: 1 } }));
    expect(said).toEqual([[field, expect.stringMatching(/^[A-Z].*\.$/)]]);
  });

  test.each(fields)('%s: a list of lists is refused with a sentence', (field) => {
    const [[where, sentence] = ['', '']] = Object.entries(wrong({ [field]: [['x']] }));
    expect(where).toBe(field === 'media' ? 'media.0' : field);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test.each(fields)('%s: null, a number too big and a file are refused or empty, never thrown', (field) => {
    for (const odd of [null, 1e99, Number.NaN, new Blob(['x']), Symbol.iterator, () => 0]) {
      expect(Object.keys(wrong({ [field]: odd }))).toEqual([field]);
    }
  });

  test.each([null, undefined, 'text', 7, [], () => 0])('%j is no form', (sent) => {
    expect(postForm.safeParse(sent).success).toBe(false);
  });
});

describe('What is wrong is told beside its field', () => {
  test.each([
    [{ title: 'x'.repeat(301) }, { title: 'The title may have at most 300 characters.' }],
    [{ dek: 'x'.repeat(601) }, { dek: 'The dek may have at most 600 characters.' }],
    [
      { creditUrl: 'javascript:alert(1)' },
      { creditUrl: 'Give the address of the source in full, like https://example.org/page.' },
    ],
    [
      { imageUrl: '//evil.example/a.jpg' },
      { imageUrl: 'Give the address of the image in full, like https://example.org/page.' },
    ],
    [
      { imageUrl: 'http://example.org/a.jpg' },
      { imageUrl: 'Give the address of the image in full, like https://example.org/page.' },
    ],
    [
      { imageUrl: 'data:image/png;base64,AA' },
      { imageUrl: 'Give the address of the image in full, like https://example.org/page.' },
    ],
    [{ responses: 'maybe' }, { responses: 'Choose whether responses are taken.' }],
    [{ version: '-1' }, { version: 'Load the post again and repeat your change.' }],
    [{ version: 1.5 }, { version: 'Load the post again and repeat your change.' }],
    [{ authorIds: ['nobody'] }, { authorIds: 'Choose the authors again.' }],
    [{ categoryIds: '[not json' }, { categoryIds: 'Choose the categories again.' }],
    [{ tags: ['x'.repeat(61)] }, { tags: 'A tag may have at most 60 characters.' }],
    [{ tags: Array.from({ length: 31 }, (_, n) => `t${n}`) }, { tags: 'A post has at most 30 tags.' }],
    [{ media: Array(11).fill({ url: youtube }) }, { media: 'A post has at most 10 related media.' }],
    [
      { media: [{ url: youtube }, { url: 'https://example.org/' }] },
      {
        'media.1.url':
          'Give the address of something that can be shown, or the https address of a video or audio file.',
      },
    ],
    [
      { media: [{ url: '', caption: 'of nothing' }] },
      {
        'media.0.url':
          'Give the address of something that can be shown, or the https address of a video or audio file.',
      },
    ],
    [
      { media: [{ url: youtube, caption: 'x'.repeat(1001) }] },
      { 'media.0.caption': 'The caption may have at most 1000 characters.' },
    ],
    [{ media: [{ url: { a: 1 } }] }, { 'media.0.url': 'The address of the video must be text.' }],
  ])('%#', (fields, sentences) => {
    expect(wrong(fields)).toEqual(sentences);
  });
});

describe('A page', () => {
  test('is one when its form says so, under none or one page', () => {
    const above = '00000000-0000-7000-8000-000000000001';
    const form = postForm.parse({ title: 'A', body: '', kind: 'page', parentId: above });
    expect([form.kind, form.parentId]).toEqual(['page', above]);
    expect([noPost.kind, noPost.parentId, noPage.kind, noPage.responses]).toEqual([
      'article',
      '',
      'page',
      'closed',
    ]);
  });

  test.each(['x', ['y'], {}, 7, null])('is not under %j', (parentId) => {
    const { error } = postForm.safeParse({ title: 'A', body: '', parentId });
    expect(error?.issues.map(({ message }) => message)).toEqual(['Choose the page above again.']);
  });

  test.each(['toString', '', ['page'], null])('is not what a form calls %j', (kind) => {
    expect(postForm.safeParse({ title: 'A', body: '', kind }).success).toBe(false);
  });

  test('keeps no category and no tag, and an article no page above', () => {
    const typed = { ...noPost, categoryIds: ['1'], tags: ['a'], parentId: '2' };
    expect(ofItsKind(typed)).toEqual({ ...typed, parentId: '' });
    expect(ofItsKind({ ...typed, kind: 'page' })).toMatchObject({ categoryIds: [], tags: [], parentId: '2' });
  });
});
