import { expect, test } from 'vitest';
import { sanitiseBody } from '@/lib/text/sanitise';
import { illustrated } from './illustrate';

const id = '0199aaaa-1111-7222-8333-444455556666';
const key = '0123456789abcdef01234567';
const boat = {
  ...{ id, key, stem: 'boat', fallback: 'jpg' as const, widths: [480, 960], width: 960, height: 720 },
  ...{ caption: '', credit: '', focusX: 50, focusY: 50 },
};
const img = `<img src="/media/${id}" alt="A boat" width="300" height="200" />`;
const shown = (html: string, picture = boat) => illustrated(sanitiseBody(html), [picture]);

test('A picture of the library comes in its sizes, with its own width and height', () => {
  const html = shown(img);
  expect(html).toBe(
    '<figure><picture><source type="image/webp" ' +
      `srcset="/media/${key}/boat-480.webp 480w, /media/${key}/boat-960.webp 960w" sizes="(min-width: 41rem) 38rem, 92vw" />` +
      `<img src="/media/${key}/boat-960.jpg" alt="A boat" width="960" height="720" loading="lazy" ` +
      `srcset="/media/${key}/boat-480.jpg 480w, /media/${key}/boat-960.jpg 960w" sizes="(min-width: 41rem) 38rem, 92vw" />` +
      '</picture></figure>',
  );
});

test('One that stands alone has its caption and credit, as text', () => {
  const html = shown(`<p>a<br>b</p>${img}<hr>`, {
    ...boat,
    caption: 'Off <b>Ostend</b> & home',
    credit: '"Ann"',
  });
  expect(html).toContain(
    '<figcaption><span dir="auto">Off &lt;b&gt;Ostend&lt;/b&gt; &amp; home</span> ' +
      '<span class="credit" dir="auto">&quot;Ann&quot;</span></figcaption></figure><hr />',
  );
});

test('One within a paragraph, a link or a figure of its own is only the picture', () => {
  for (const [before, after] of [
    ['<p>a', '</p>'],
    ['<a href="/">', '</a>'],
    ['<figure>', '<figcaption>c</figcaption></figure>'],
  ]) {
    const html = shown(before + img + after, { ...boat, caption: 'Off Ostend' });
    expect(html).toMatch(/^<(p|a|figure)/);
    expect(html).not.toContain('Off Ostend');
    expect(html.match(/<figure>/g)?.length ?? 0).toBe(before === '<figure>' ? 1 : 0);
  }
});

test('One in a gallery has its caption and credit, and comes in the size of a part of it', () => {
  const gallery = `<figure class="gallery">${img}<figure>${img}<figcaption>Its own</figcaption></figure><figcaption>All</figcaption></figure>`;
  const html = shown(gallery + img, { ...boat, caption: 'Off Ostend' });
  const caption = '<figcaption><span dir="auto">Off Ostend</span></figcaption></figure>';
  expect(html).toMatch(/^<figure class="gallery"><figure><picture>/);
  expect(html.split(caption)).toHaveLength(3);
  expect(html).toContain('</picture><figcaption>Its own</figcaption></figure>');
  expect(html.match(/sizes="\(min-width: 41rem\) 19rem, 46vw"/g)).toHaveLength(4);
  expect(html.match(/sizes="\(min-width: 41rem\) 38rem, 92vw"/g)).toHaveLength(2);
});

test('One with a place in the text keeps it', () => {
  expect(shown(`<img class="alignleft" src="/media/${id}">`)).toMatch(/^<picture>.*<img class="alignleft" /);
});

test('One that was deleted leaves nothing, and pictures from elsewhere stay as they are', () => {
  expect(illustrated(sanitiseBody(`<p>a</p>${img}<p>b</p>`), [])).toBe('<p>a</p><p>b</p>');
  const others = sanitiseBody(
    `<img src="https://example.org/a.jpg" alt=""><img src="/old.jpg" alt="x"><img src="https://example.org/media/${id}" alt="y">`,
  );
  expect(illustrated(others, [])).toBe(others);
});

test('An attribute that looks like markup opens nothing', () => {
  const html = shown(
    `<p title="</p><script>">x</p><img src="/media/${id}" alt='"><script>alert(1)</script>'>`,
  );
  expect(html).not.toContain('<script');
  expect(html).toContain('alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
});
