import { expect, test } from 'vitest';
import { stripScripts } from './strip-scripts';

test('The framework and its data leave the page, wherever they stand', () => {
  const html =
    '<head><link rel="preload" as="script" fetchPriority="low" href="/a.js"/><script src="/a.js" async=""></script>' +
    '<script>self.__next_f.push([1,"<p>\\u003c/script>"])</script></head><body><p>Text</p><script noModule="">old</script></body>';
  expect(stripScripts(html)).toBe('<head></head><body><p>Text</p></body>');
});

test('Our own elements, the description for search engines and the style sheets stay', () => {
  const html =
    '<link rel="stylesheet" href="/a.css"/><link rel="preload" href="/f.woff2" as="font"/>' +
    '<script type="application/ld+json">{"@type":"Article"}</script>' +
    '<script type="module" src="/reader.js?v=1" data-reader=""></script>';
  expect(stripScripts(html)).toBe(html);
});

test('What a reader wrote about scripts is text and stays text', () => {
  const html = '<p>Use &lt;script src="x"&gt; and &lt;/script&gt;.</p><textarea>&lt;script&gt;</textarea>';
  expect(stripScripts(html)).toBe(html);
});

test('An attribute that only sounds like the mark does not save a script', () => {
  expect(stripScripts('<script src="/x?data-reader=1"></script>')).toBe('');
  expect(stripScripts('<script data-readers=""></script>')).toBe('');
});
