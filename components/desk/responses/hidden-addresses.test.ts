import { describe, expect, it } from 'vitest';
import { formatResponse, linksIn } from '@/lib/comments/format';
import { hiddenAddresses } from './hidden-addresses';

/** What is told of a response as a reader typed it. */
function told(typed: string) {
  const html = formatResponse(typed);
  return hiddenAddresses(linksIn(html), html);
}

describe('The addresses told beside a held response', () => {
  it('are those that hide behind words, each once', () => {
    expect(
      told('See http://one.example/a and [this](https://two.example), [that](https://two.example)'),
    ).toEqual(['https://two.example']);
  });

  it('leave out one that is read in its own link, however it is written', () => {
    expect(told('https://shown.example/ <https://shown.example/a?b=1&c=2>')).toEqual([]);
    expect(
      told('[shown.example](https://shown.example/) and [*shown.example*](https://shown.example)'),
    ).toEqual([]);
  });

  it('are told also when another word, or another address, has them inside', () => {
    expect(told('I read it on reddit.com [today](https://t.co/)')).toEqual(['https://t.co/']);
    expect(told('[Great](https://casino.example/win), see https://casino.example/winners')).toEqual([
      'https://casino.example/win',
    ]);
    expect(told('[the news of bbc.example](https://casino.example)')).toEqual(['https://casino.example']);
  });

  it('are told when the words name another address, or only a part', () => {
    expect(told('[https://bank.example](https://casino.example)')).toEqual(['https://casino.example']);
    expect(told('[casino.example](https://casino.example/win)')).toEqual(['https://casino.example/win']);
    expect(told('`https://t.co/` [here](https://t.co/)')).toEqual(['https://t.co/']);
    // The first letter is Cyrillic.
    expect(told('https://аpple.example')).toEqual(['https://xn--pple-43d.example']);
  });

  it('are told when one link shows it and another hides it, and when the text has it no more', () => {
    expect(told('https://casino.example and [my page](https://casino.example)')).toEqual([
      'https://casino.example',
    ]);
    expect(hiddenAddresses(['https://gone.example'], '<p>Edited: https://gone.example</p>')).toEqual([
      'https://gone.example',
    ]);
  });
});
