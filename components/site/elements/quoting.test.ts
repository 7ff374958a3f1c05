import { describe, expect, it } from 'vitest';
import { firstLines, withQuote } from './quoting';

describe('A quote', () => {
  it('stands on lines of its own with the caret behind it', () => {
    expect(withQuote('', 0, 'One.\n\nTwo.')).toEqual({ text: '> One.\n>\n> Two.\n\n', caret: 17 });
  });

  it('comes where the caret is, and leaves what is typed around it', () => {
    const { text, caret } = withQuote('Before. After.', 7, ' مرحبا ');
    expect(text).toBe('Before.\n\n> مرحبا\n\nAfter.');
    expect(text.slice(caret)).toBe('After.');
  });
});

describe('The first lines of a response', () => {
  it('are all of a short one', () => {
    expect(firstLines('One.\nTwo.\n')).toBe('One.\nTwo.');
    expect(firstLines(' \n')).toBe('');
  });

  it('stay in their paragraphs, one empty line apart', () => {
    expect(firstLines('One.\n\n \n\n  Two.\nThree.')).toBe('One.\n\nTwo.\nThree.');
    expect(withQuote('', 0, firstLines('One.\n\nTwo.')).text).toBe('> One.\n>\n> Two.\n\n');
  });

  it('are three of a long one, and not too long', () => {
    expect(firstLines('a\nb\n\nc\nd')).toBe('a\nb\n\nc …');
    const cut = firstLines('word '.repeat(100));
    expect(cut).toMatch(/^(word )+…$/);
    expect(cut.length).toBeLessThan(290);
    expect(firstLines('👩‍🚀'.repeat(200)).isWellFormed()).toBe(true);
  });
});
