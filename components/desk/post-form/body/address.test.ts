import { expect, test } from 'vitest';
import { imageProblem, linkAddress } from './address';

test('A link without a protocol goes to https', () => {
  expect(linkAddress(' example.org/a b ')).toBe('https://example.org/a b');
});

test('A mail address becomes a mail link', () => {
  expect(linkAddress('desk@example.org')).toBe('mailto:desk@example.org');
});

test('A path of this site and an anchor stay as they are', () => {
  expect(linkAddress('/2026/11/rain')).toBe('/2026/11/rain');
  expect(linkAddress('#comment-4')).toBe('#comment-4');
});

test('A script, a lone word and another host without its protocol are no links', () => {
  for (const typed of ['javascript:alert(1)', 'word', '', '//evil.example', 'data:text/html,x']) {
    expect(linkAddress(typed)).toBeNull();
  }
});

test('an image comes over https or from this site, and http is named as what is wrong', () => {
  for (const fit of ['https://example.org/boat.jpg', '/boat.jpg']) expect(imageProblem(fit)).toBeNull();
  for (const plain of ['http://example.org/boat.jpg', 'http://localhost/boat.jpg'])
    expect(imageProblem(plain)).toBe('Pictures must come over https.');
  for (const odd of ['', 'boat', '//example.org/boat.jpg', 'data:image/png;base64,AA'])
    expect(imageProblem(odd)).toMatch(/^Type the address of an image/);
});
