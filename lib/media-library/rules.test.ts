import { describe, expect, it } from 'vitest';
import {
  addressOf,
  fileNames,
  idIn,
  idsIn,
  oneFile,
  readFileName,
  shownSize,
  sizeProblem,
  widthsFor,
} from './rules';
import { fileNameFrom, mediaDescription, mediaQuery } from './schema';

const id = '0199aaaa-1111-7222-8333-444455556666';
const key = '0123456789abcdef01234567';
const picture = {
  ...{
    id,
    key,
    stem: 'harbour',
    fallback: 'jpg' as const,
    widths: [480, 960, 1600],
    width: 1600,
    height: 1200,
  },
  ...{ caption: '', credit: '', focusX: 50, focusY: 50 },
};

describe('A picture', () => {
  it.each([
    [4000, 1, [480, 960, 1440, 2160]],
    [1600, 1, [480, 960, 1600]],
    [1000, 1, [480, 1000]],
    [500, 1, [500]],
    [1, 1, [1]],
    [4000, 20, [960]],
    [300, 20, [300]],
  ])('of %i pixels in width and %i frames is kept in %j', (width, frames, widths) => {
    expect(widthsFor({ width, height: 10, frames })).toEqual(widths);
  });

  it('may be large, but not so large that it fills the memory', () => {
    expect(sizeProblem({ width: 8064, height: 6048, frames: 1 })).toBeNull();
    expect(sizeProblem({ width: 64_250, height: 64_250, frames: 1 })).toBe(
      'This picture has 64,250 × 64,250 pixels. The library takes at most 16,000 on a side and 50 million in all: make it smaller.',
    );
    expect(sizeProblem({ width: 1, height: 20_000, frames: 1 })).toContain('1 × 20,000');
    expect(sizeProblem({ width: 1000, height: 1000, frames: 400 })).toMatch(/^This film has 400 frames/);
  });

  it('has its width and height known, also of its largest file', () => {
    expect(shownSize(picture)).toEqual({ width: 1600, height: 1200 });
    expect(shownSize({ widths: [2160], width: 4000, height: 3000 })).toEqual({ width: 2160, height: 1620 });
    expect(shownSize({ widths: [960], width: 9600, height: 1 })).toEqual({ width: 960, height: 1 });
  });

  it('is one file where only one can be named', () => {
    expect(oneFile(picture, 1440)).toBe(`/media/${key}/harbour-960.jpg`);
    expect(oneFile(picture, 100)).toBe(`/media/${key}/harbour-480.jpg`);
  });

  it('is named by its id, on this site or in full', () => {
    expect(idIn(addressOf(id))).toBe(id);
    expect(idIn(`https://example.org/media/${id}`)).toBe(id);
    for (const other of [`/media/${id}/x`, `/x/media/${id}`, '/media/', `${addressOf(id)}0`, 'media']) {
      expect(idIn(other), other).toBeNull();
    }
  });

  it('is found in a text by its id, once, and nothing else is', () => {
    const html = `<img src="${addressOf(id)}"><a href="https://example.org/media/${id}">x</a> ${addressOf(id)}0`;
    expect(idsIn(html)).toEqual([id]);
    expect(idsIn(`/media/${key}/harbour-480.jpg`)).toEqual([]);
  });

  it('has files that can be asked for, and nothing beside them can', () => {
    const names = fileNames(picture);
    expect(names).toHaveLength(6);
    for (const name of names) expect(readFileName(name.split('/'))?.name).toBe(name);
    for (const path of [
      [key],
      ['..', 'auth-secret'],
      [key, '..', 'x'],
      [key, 'a-1.svg'],
      [key, 'a-1.jpg', ''],
    ]) {
      expect(readFileName(path), path.join('/')).toBeNull();
    }
    expect(readFileName([key, 'a/../../b-1.jpg'])).toBeNull();
  });
});

describe('What is typed of a picture', () => {
  const typed = { alt: 'A boat', caption: '', credit: '', focusX: '30', focusY: 70 };

  it('is text of one line, and a point in percent', () => {
    expect(
      mediaDescription.parse({ ...typed, alt: ' A\n boat\u0000 ', caption: '\u200b', credit: 'صورة 👩‍🚀' }),
    ).toEqual({
      ...{ alt: 'A boat', caption: '', credit: 'صورة 👩‍🚀', focusX: 30, focusY: 70 },
    });
  });

  it.each([
    [{ alt: 'x'.repeat(501) }],
    [{ caption: 'x'.repeat(1001) }],
    [{ credit: ['a'] }],
    [{ alt: { a: 1 } }],
    [{ focusX: 101 }],
    [{ focusX: -1 }],
    [{ focusY: '1e1' }],
    [{ focusY: null }],
  ])('is refused as %j', (part) => {
    expect(mediaDescription.safeParse({ ...typed, ...part }).success).toBe(false);
  });

  it('in a search is left out when it cannot be read', () => {
    expect(mediaQuery.parse({ search: ' a  b ', before: 'x' })).toEqual({ search: 'a b', before: undefined });
    expect(mediaQuery.parse({ search: ['a'] })).toEqual({ search: '', before: undefined });
  });
});

it.each([
  ['C:\\fakepath\\boat.jpg', 'boat.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['  a\u0000b\n.png ', 'ab .png'],
  ['\u200b', 'picture'],
  ['', 'picture'],
  ['x'.repeat(300), 'x'.repeat(200)],
  ['قارب.jpg', 'قارب.jpg'],
])('A file that was called %j is kept as %j', (sent, kept) => {
  expect(fileNameFrom(sent)).toBe(kept);
});
