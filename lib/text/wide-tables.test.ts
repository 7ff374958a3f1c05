import { expect, test } from 'vitest';
import { withScrollingTables } from './wide-tables';

test('A table scrolls in a box of its own, and one in it scrolls with it', () => {
  const inner = '<table id="text-b"><tr><td>b</td></tr></table>';
  const outer = `<table><tr><td>a${inner}</td></tr></table>`;
  expect(withScrollingTables(`<p>x</p>${outer}<p>y</p>`)).toBe(
    `<p>x</p><div class="table-scroll" tabindex="0">${outer}</div><p>y</p>`,
  );
});

test('A text without tables stays as it is, and a word is no table', () => {
  for (const html of ['', '<p>&lt;table&gt; and <em>tables</em></p>'])
    expect(withScrollingTables(html)).toBe(html);
});
