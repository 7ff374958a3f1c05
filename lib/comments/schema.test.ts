import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { respondForm } from './schema';

const postId = '0198c0de-0000-7000-8000-000000000000';
const good = { postId, name: 'Rita', email: 'Rita@Example.org', url: '', body: 'I agree.', website: '' };

const read = (fields: unknown, asks = { signedIn: false, maxLength: 100 }) => {
  const parsed = respondForm(asks).safeParse(fields);
  if (parsed.success) return parsed.data;
  return z.flattenError(parsed.error) as { formErrors: string[]; fieldErrors: Record<string, string[]> };
};
const wrong = (fields: Record<string, unknown>) => read({ ...good, ...fields });

const junk = (value: unknown): [unknown, null] => [value, null];

describe('The form under an article', () => {
  it('asks a guest for a name, an e-mail address and a text', () => {
    expect(read(good)).toEqual({ ...good, parentId: null, elapsed: null, email: 'rita@example.org' });
    expect(read({ postId })).toEqual({
      formErrors: [],
      fieldErrors: {
        name: ['Write your name.'],
        email: ['Write your e-mail address. It is not shown.'],
        body: ['Write your response.'],
      },
    });
  });

  it('asks a signed-in person for the text alone', () => {
    const asks = { signedIn: true, maxLength: 100 };
    expect(read({ postId, body: 'Hello', name: {}, email: 'no', url: 'no' }, asks)).toEqual({
      postId,
      elapsed: null,
      parentId: null,
      name: '',
      email: '',
      url: '',
      body: 'Hello',
      website: '',
    });
  });

  it.each<[unknown, number | null]>([
    ['0', 0],
    ['1999', 1999],
    ['999999999', 999_999_999],
    ...['', ' 12', '-1', '1.5', '1e3', '0x10', '١٢', 'soon', '<b>', '9999999999', '\u200b1'].map(junk),
    ...[12, null, undefined, true, ['1', '2'], { a: 1 }].map(junk),
  ])('takes %j for %s milliseconds of filling it in, and never minds', (elapsed, read) => {
    expect(wrong({ elapsed })).toMatchObject({ elapsed: read, body: 'I agree.' });
  });

  it('may leave out what it does not ask', () => {
    expect(read({ postId, body: 'Hello' }, { signedIn: true, maxLength: 100 })).toMatchObject({
      name: '',
      url: '',
    });
    expect(read({ postId, name: 'Rita', email: 'rita@example.org', body: 'Hello' })).toMatchObject({
      url: '',
      website: '',
      parentId: null,
    });
  });

  it('may name the response it answers', () => {
    expect(wrong({ parentId: postId })).toMatchObject({ parentId: postId });
    expect(wrong({ parentId: '' })).toMatchObject({ parentId: null });
    expect(wrong({ parentId: '1; DROP TABLE' })).toMatchObject({
      fieldErrors: { parentId: ['The response that you answer is not there any more.'] },
    });
  });

  it.each(['name', 'email', 'url', 'body', 'website', 'postId', 'parentId'])(
    'says a sentence when %s is an object, an array, a number or a file',
    (field) => {
      for (const value of [{ a: 1 }, ['a'], [], 7, true, new Blob(['x'])]) {
        expect(wrong({ [field]: value })).toMatchObject({
          fieldErrors: { [field]: [expect.stringMatching(/^[A-Z].*\.$/)] },
        });
      }
    },
  );

  it.each([null, undefined, [], 'text', 7])('says a sentence when the whole form is %j', (fields) => {
    expect(read(fields)).toMatchObject({ formErrors: ['Send the form again: it did not arrive whole.'] });
  });

  it.each(['', '   ', '\n\n', '\u200b\u200d\ufeff', '\u202e', '\u0000', '\ud800', '\u3000', '\u0301'])(
    'takes %j for empty',
    (nothing) => {
      expect(wrong({ name: nothing, body: nothing })).toMatchObject({
        fieldErrors: { name: ['Write your name.'], body: ['Write your response.'] },
      });
    },
  );

  it('keeps emoji, right-to-left text and HTML as they are typed, without what no database keeps', () => {
    expect(wrong({ name: ' 👩‍👩‍👧 ', body: 'مرحبا\r\n<script>\u0000\ud800</script> ' })).toMatchObject({
      name: '👩‍👩‍👧',
      body: 'مرحبا\n<script></script>',
    });
  });

  it('counts characters, so that an emoji is one', () => {
    expect(wrong({ body: '😀'.repeat(100) })).toMatchObject({ body: '😀'.repeat(100) });
    expect(wrong({ body: '😀'.repeat(101) })).toMatchObject({
      fieldErrors: { body: ['Keep it within 100 characters: this one has 101.'] },
    });
    expect(wrong({ name: 'x'.repeat(81), email: `${'x'.repeat(250)}@a.example` })).toMatchObject({
      fieldErrors: { name: [expect.stringContaining('80')], email: expect.any(Array) },
    });
  });

  it.each(['rita', 'rita@', '@example.org', 'a b@example.org', '<script>@example.org', 'a@b@example.org'])(
    'does not take %j for an e-mail address',
    (email) => {
      expect(wrong({ email })).toMatchObject({
        fieldErrors: { email: ['Write an e-mail address like name@example.org.'] },
      });
    },
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'two words',
    'https://u:p@example.org',
  ])('does not take %j for a site', (url) => {
    expect(wrong({ url })).toMatchObject({
      fieldErrors: { url: ['Write an address like https://example.org, or leave this empty.'] },
    });
  });

  it('refuses, and does not lose, what fills in the field for robots', () => {
    expect(wrong({ website: 'https://spam.example' })).toMatchObject({
      fieldErrors: { website: ['Leave this field empty: it is there for robots.'] },
    });
  });
});
