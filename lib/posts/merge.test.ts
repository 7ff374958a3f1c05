import { describe, expect, test } from 'vitest';
import { blocksOf } from './blocks';
import { merge } from './merge';
import { bodyOf } from './parts';
import { noPost, type PostForm } from './schema';

const form = (fields: Partial<PostForm>): PostForm => ({ ...noPost, ...fields });
const p = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const bodies = (base: string | null, mine: string, theirs: string) =>
  merge(base === null ? null : form({ body: base }), form({ body: mine }), form({ body: theirs }));

describe('Two texts of one post', () => {
  test('what one of them changed is taken, whoever it was', () => {
    const base = form({ title: 'Old', dek: 'Old', slug: 'old' });
    const merged = merge(base, { ...base, title: 'Mine' }, { ...base, dek: 'Theirs', version: 5 });
    expect(merged.form).toEqual({ ...base, title: 'Mine', dek: 'Theirs', version: 5 });
    expect(merged.fields).toEqual([
      { field: 'title', whose: 'mine' },
      { field: 'dek', whose: 'theirs' },
    ]);
  });

  test('a field that both changed is asked about, one that both changed alike is not', () => {
    const base = form({ title: 'Old', dek: 'Old' });
    const { fields } = merge(
      base,
      { ...base, title: 'Mine', dek: 'New' },
      { ...base, title: 'Theirs', dek: 'New' },
    );
    expect(fields).toEqual([{ field: 'title', whose: 'asked' }]);
  });

  test('tags that one added and another took away are put together', () => {
    const base = form({ tags: ['Iraq', 'War'] });
    const merged = merge(base, form({ tags: ['Iraq', 'Peace'] }), form({ tags: ['Iraq', 'War', 'Talafar'] }));
    expect(merged.form.tags).toEqual(['Iraq', 'Talafar', 'Peace']);
    expect(merged.fields).toEqual([{ field: 'tags', whose: 'both' }]);
  });

  test('paragraphs that do not touch are merged, also beside each other', () => {
    const base = p('one', 'two', 'three');
    expect(bodies(base, p('ONE', 'two', 'three'), p('one', 'two', 'THREE', 'four'))).toMatchObject({
      fields: [{ field: 'body', whose: 'both' }],
      form: { body: p('ONE', 'two', 'THREE', 'four') },
    });
    expect(bodies(base, p('ONE', 'two', 'three'), p('one', 'TWO', 'three')).form.body).toBe(
      p('ONE', 'TWO', 'three'),
    );
  });

  test('one paragraph that both changed is asked about, the rest is merged', () => {
    const merged = bodies(
      p('one', 'two', 'three'),
      p('ONE', 'two, mine', 'three'),
      p('one', 'two, theirs', '3'),
    );
    expect(merged.fields).toEqual([{ field: 'body', whose: 'asked' }]);
    expect(merged.body).toEqual([
      { agreed: p('ONE') },
      { mine: p('two, mine'), theirs: p('two, theirs') },
      { agreed: p('3') },
    ]);
    expect(bodyOf(merged.body, ({ mine, theirs }) => mine + theirs)).toBe(
      p('ONE', 'two, mine', 'two, theirs', '3'),
    );
  });

  test('a paragraph that one took away and the other changed is asked about', () => {
    const { body } = bodies(p('one', 'two'), p('one'), p('one', 'two, better'));
    expect(body).toEqual([{ agreed: p('one') }, { mine: '', theirs: p('two, better') }]);
  });

  test('when nobody knows what they were made from, nothing is dropped without asking', () => {
    const merged = bodies(null, p('both', 'mine'), p('both', 'theirs'));
    expect(merged.body).toEqual([{ agreed: p('both') }, { mine: p('mine'), theirs: p('theirs') }]);
    expect(merge(null, form({ title: 'Mine' }), form({ title: 'Theirs' })).fields).toEqual([
      { field: 'title', whose: 'asked' },
    ]);
  });

  test('thousands of paragraphs that are all alike take no time', () => {
    const many = Array.from({ length: 3000 }, () => 'The tide came in.');
    const start = performance.now();
    const merged = bodies(p(...many), p('Mine', ...many), p(...many, 'Theirs'));
    expect(merged.form.body).toBe(p('Mine', ...many, 'Theirs'));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('A body is cut into its blocks', () => {
  test.each([
    ['<p>a</p>\n\n<p>b</p>', ['<p>a</p>\n\n', '<p>b</p>']],
    [
      '<ul><li><p>a</p></li><li>b</li></ul><hr /><p>c</p>',
      ['<ul><li><p>a</p></li><li>b</li></ul>', '<hr />', '<p>c</p>'],
    ],
    ['bare <b>text</b> on\n\nlines', ['bare <b>text</b> on\n\n', 'lines']],
    [
      '<p>a<br />b<img src="/x.jpg" alt="" /></p>tail',
      ['<p>a<br />b<img src="/x.jpg" alt="" /></p>', 'tail'],
    ],
    ['', []],
  ])('%s', (html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });
});
