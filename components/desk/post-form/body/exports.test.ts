// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { sanitiseBody } from '@/lib/text/sanitise';
import { elementOf } from './blocks';
import { extensions } from './extensions';
import { openingOf } from './round-trip';
import { storedHtml } from './stored';
import { tokensOf } from './tokens';

/** WordPress exports that stand beside the project, and are no part of it. */
const folder = '../shared/wxr';

const schema = getSchema(extensions);

describe.skipIf(!existsSync(folder))(
  `Posts of WordPress (skipped where there is no folder ${folder})`,
  () => {
    const bodies = existsSync(folder) ? importedBodies() : [];
    const openings = bodies.map((body) => ({ body, opening: openingOf(body) }));

    test('come out of the editor as readers know them', () => {
      for (const { body, opening } of openings) {
        // The source is saved as it stands.
        const given = opening.content ? storedHtml(Node.fromJSON(schema, opening.content)) : body;
        const after = sanitiseBody(given);
        expect(tokensOf(after)).toEqual(tokensOf(body));
        expect(noticed(after)).toEqual(noticed(body));
      }
    }, 60_000);

    test('open visually, nearly all', () => {
      const visual = openings.filter(({ opening }) => opening.content);
      const whole = visual.filter(({ opening }) => !JSON.stringify(opening.content).includes('"htmlBlock"'));
      const shares = [visual, whole].map(({ length }) => length / openings.length);
      expect(shares[0]).toBe(1);
      expect(shares[1]).toBeGreaterThan(0.9);
    });

    test('are made safe once: again changes nothing', () => {
      for (const body of bodies) expect(sanitiseBody(body)).toBe(body);
    });
  },
);

/** What a reader can see, follow and hear of a body, asked in another way than the editor asks. */
function noticed(html: string) {
  const body = elementOf(html);
  const each = (selector: string, name: string) =>
    [...body.querySelectorAll(selector)].map((element) => element.getAttribute(name));
  return {
    words: body.textContent?.replace(/\s+/g, ''),
    headings: [...body.querySelectorAll('h2, h3, h4, h5, h6')].map(({ localName, textContent }) => [
      localName,
      textContent?.trim(),
    ]),
    links: each('a[href]', 'href'),
    anchors: each('[id]', 'id'),
    pictures: [each('img', 'src'), each('img', 'alt'), each('img', 'width')],
    cells: body.querySelectorAll('td, th').length,
    places: each('[class]', 'class'),
  };
}

/** What an import would store of each post, taken as text from files that no parser of XML would all read. */
function importedBodies(): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xml'),
  );
  const files = names.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const contents = files.flatMap((xml) => [
    ...xml.matchAll(/<content:encoded>([\s\S]*?)<\/content:encoded>/g),
  ]);
  const given = contents.map(([, content = '']) => content.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1'));
  return [...new Set(given.map(sanitiseBody))].filter(Boolean);
}
