import { Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { control } from './fields';
import { labels } from './labels';
import type { Section } from './types';

/** A page that may stand at `/`. */
export type HomeChoice = { id: string; title: string; depth: number };

/** What stands at `/`. A page that was chosen and is not published any more is told. */
export function HomeField({ pages, ...section }: Section & { pages: HomeChoice[] }) {
  const chosen = section.values.homePageId;
  const isThere = chosen === '' || pages.some(({ id }) => id === chosen);
  return (
    <Field
      id="homePageId"
      label={labels.homePageId}
      error={section.errors.homePageId}
      hint={
        isThere
          ? 'With a page there, the latest posts begin at /page/1. Put them into a menu, so that readers find them.'
          : 'The page that was chosen is not published: the latest posts are shown until it is.'
      }
    >
      {(field) => (
        <Select {...field} {...control({ ...section, name: 'homePageId' })}>
          <option value="">The latest posts</option>
          {!isThere && <option value={chosen}>A page that is not published</option>}
          {pages.map(({ id, title, depth }) => (
            <option key={id} value={id}>
              {'– '.repeat(depth) + title}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
