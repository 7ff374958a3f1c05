import { describe, expect, it } from 'vitest';
import { curlyQuote, quotesOf } from './quotes';

/** Types a text, turning each straight quote as the editor does. */
function typed(text: string, language: string): string {
  const quotes = quotesOf(language);
  let before = '';
  for (const letter of text)
    before += letter === '"' || letter === "'" ? curlyQuote(before, letter, quotes) : letter;
  return before;
}

describe('Straight quotes become those of the language', () => {
  it.each([
    ['en', `"It's 'fine'," she said.`, '“It’s ‘fine’,” she said.'],
    ['en-GB', `He said ("really")—"yes"`, 'He said (“really”)—“yes”'],
    ['en', `the dogs' bowl, rock'n'roll, 6'2"`, 'the dogs’ bowl, rock’n’roll, 6’2”'],
    ['en', `"'Nested' at once"`, '“‘Nested’ at once”'],
    ['de', `"Wie geht's?", 'leise' gefragt`, '„Wie geht’s?“, ‚leise‘ gefragt'],
    ['de-CH', `"Grüezi"`, '«Grüezi»'],
    ['fr', `Il a dit "bonjour" à l'ami`, 'Il a dit «\u00a0bonjour\u00a0» à l’ami'],
    ['fr-CH', `"bonjour"`, '«bonjour»'],
    ['pt-PT', `"olá" d'água`, '«olá» d’água'],
    ['pt-BR', `"olá"`, '“olá”'],
    ['sv', `"hej"`, '”hej”'],
    ['pl', `"tak"`, '„tak”'],
    ['ru', `"да"`, '«да»'],
    ['ja', `"はい"`, '「はい」'],
    ['tlh', `"nuqneH"`, '“nuqneH”'],
  ])('in %s: %s', (language, text, curly) => {
    expect(typed(text, language)).toBe(curly);
  });

  it('at the start of a paragraph and after a line break they open', () => {
    expect(curlyQuote('', '"', quotesOf('en'))).toBe('“');
    expect(curlyQuote('line\n', "'", quotesOf('en'))).toBe('‘');
  });
});
