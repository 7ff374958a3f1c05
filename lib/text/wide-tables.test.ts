import { expect, test } from 'vitest';
import { withScrollingTables } from './wide-tables';

test('A table scrolls in a box of its own, and one in it scrolls with it', () => {
  const inner = '<table id="text-b"><tr><td>b</td></tr></table>';
  const outer = `<table><tr><td>a${inner}</td></tr></table>`;
  expect(withScrollingTables(`<p>x</p>${outer}<p>y</p>`)).toBe(
    `<p>x</p><div class="table-scroll" role="region" aria-label="Table" tabindex="0">${outer}</div><p>y</p>`,
  );
});

test.each([
  ['<caption>Tides</caption>', 'Tides'],
  [
    '\n<caption class="has-text-align-center">High &amp; <em>low</em>\n"tides"</caption>',
    'High &amp; low &quot;tides&quot;',
  ],
  ['<caption> </caption>', 'Table'],
  ['<tbody><tr><td><table><caption>Inner</caption></table></td></tr></tbody>', 'Table'],
])('Its box is called by the caption: %s', (inside, name) => {
  expect(withScrollingTables(`<table>${inside}</table>`)).toBe(
    `<div class="table-scroll" role="region" aria-label="${name}" tabindex="0"><table>${inside}</table></div>`,
  );
});

test('A text without tables stays as it is, and a word is no table', () => {
  for (const html of ['', '<p>&lt;table&gt; and <em>tables</em></p>'])
    expect(withScrollingTables(html)).toBe(html);
});
