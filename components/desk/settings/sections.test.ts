import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sectionId, sections } from './sections';

it('Every section of the settings is in the list at their side, and everything in the list leads to one', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.tsx'));
  const titles = files.flatMap((name) =>
    [...read(name).matchAll(/<(?:Group|SectionHeading)\s+title="([^"]+)"/g)].map(([, title]) => title),
  );
  expect(titles.toSorted()).toEqual(sections.toSorted());
  expect(new Set(sections.map(sectionId)).size).toBe(sections.length);
});

it('A heading of the settings has its id from its title alone', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.tsx'));
  expect(files.filter((name) => /<h2\b/.test(read(name)))).toEqual(['section-heading.tsx']);
});

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
