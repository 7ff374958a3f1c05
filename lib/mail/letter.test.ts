import { describe, expect, it } from 'vitest';
import { writeDown } from './letter';

const site = 'https://example.org';
const written = (over: Partial<Parameters<typeof writeDown>[0]>) =>
  writeDown({ subject: 'News', parts: [], footer: ['Why it came.'], ...over }, site);

describe('A letter', () => {
  it('is the same in plain text and in HTML', () => {
    const { text, html } = written({
      parts: ['Hello.', { link: '/a/b', says: 'Read it' }, { quote: 'One\nTwo' }],
    });
    expect(text).toBe('Hello.\n\nRead it:\nhttps://example.org/a/b\n\n> One\n> Two\n\n-- \n\nWhy it came.\n');
    expect(html).toContain('<a href="https://example.org/a/b">Read it</a>');
    expect(html).toContain('One<br>Two');
  });

  it('shows markup as it was typed', () => {
    const { html } = written({ parts: ['<script>alert(1)</script>', { quote: '"<img src=x>"' }] });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
  });

  it.each([
    ['Hello\r\nBcc: everyone@example.org', 'Hello Bcc: everyone@example.org'],
    ['a\u2028b\u0000c\ud800d', 'a b c d'],
    ['  spaced \t out ', 'spaced out'],
  ])('with the subject %j has one line for a subject', (subject, line) => {
    expect(written({ subject }).subject).toBe(line);
  });

  it('has a subject of at most 150 characters, none of them cut in half', () => {
    const { subject } = written({ subject: '😀'.repeat(200) });
    expect(subject).toBe('😀'.repeat(150));
  });
});
