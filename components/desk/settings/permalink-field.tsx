import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { patternProblem, permalinkFor } from '@/lib/posts/address';
import { control } from './fields';
import { labels } from './labels';
import type { Section } from './types';

/** The pattern of new addresses, with the address that a post of today would get. */
export function PermalinkField({ now, ...section }: Section & { now: Date }) {
  const { permalinkPattern: pattern, timeZone } = section.values;
  const typed = pattern.trim();
  const example = patternProblem(typed) === null && permalinkFor(typed, timeZone, ofToday(now));
  return (
    <Field
      id="permalinkPattern"
      label={labels.permalinkPattern}
      error={section.errors.permalinkPattern}
      hint={
        <>
          Made of <Part>:year</Part>, <Part>:month</Part>, <Part>:day</Part>, <Part>:category</Part>,{' '}
          <Part>:author</Part>, plain words and, once, <Part>:slug</Part>. Dates are of the site’s clock.
          {example && (
            <span className="mt-1 block">
              A post of today: <span className="font-mono break-all text-ink">{example}</span>
            </span>
          )}
        </>
      }
    >
      {(field) => (
        <Input
          {...field}
          {...control({ ...section, name: 'permalinkPattern' })}
          dir="ltr"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          className="font-mono"
        />
      )}
    </Field>
  );
}

function Part({ children }: { children: string }) {
  return <code className="font-mono text-ink">{children}</code>;
}

const ofToday = (publishedAt: Date) => ({
  slug: 'notes-on-rain',
  publishedAt,
  categorySlug: 'weather',
  authorSlug: 'maren-tolliver',
});
