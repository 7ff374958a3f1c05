import { expect, test } from 'vitest';
import { pageText } from './page-text';

test('Blank lines part the paragraphs of a text, and one line end is a break', () => {
  expect(pageText('One\ntwo\n\n \nThree < four & more')).toBe(
    '<p>One<br />two</p>\n<p>Three &lt; four &amp; more</p>',
  );
  expect(pageText(' \n ')).toBe('');
});

test('HTML is kept as far as it is safe, and reads the same when it is saved again', () => {
  const once = pageText('<p onclick="x()">A <em>section</em></p><script>x()</script>');
  expect(once).toBe('<p>A <em>section</em></p>');
  expect(pageText(once)).toBe(once);
});

test('Inline HTML stands in a paragraph, and right-to-left text stays as it is', () => {
  expect(pageText('See <a href="javascript:x()">this</a> שלום')).toBe('<p>See <a>this</a> שלום</p>');
});
