import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sectionId, sections } from './sections';

it('Every section of the settings is in the list at their side', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('-section.tsx'));
  const titles = files.flatMap((name) =>
    [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/<Group\s+title="([^"]+)"/g)].map(
      ([, title]) => title,
    ),
  );
  expect(titles.length).toBeGreaterThan(4);
  expect(titles.filter((title) => !sections.includes(title ?? ''))).toEqual([]);
  expect(new Set(sections.map(sectionId)).size).toBe(sections.length);
});
