import { expect, test } from 'vitest';
import { anchorsOf } from './anchors';
import { sanitiseBody } from './sanitise';

test('Of two texts on one page, the footnotes of each lead into itself', () => {
  const html = sanitiseBody('<p><a href="#fn1" id="ref1">1</a></p><p id="fn1"><a href="#ref1">back</a></p>');
  expect(anchorsOf(html, 'b')).toBe(
    '<p><a href="#text-b-fn1" id="text-b-ref1">1</a></p><p id="text-b-fn1"><a href="#text-b-ref1">back</a></p>',
  );
});

test('Other links, and words that look like a name, stay as they are', () => {
  const html = sanitiseBody(
    '<p title=\' id="text-a"\'>Say id="text-a" or href="#text-a"</p><a href="#comment-1">x</a><a href="/a#text-b">y</a>',
  );
  expect(anchorsOf(html, 'b')).toBe(html);
});
