import { z } from 'zod';
import { isUuid } from '@/lib/text/uuid';
import { cleanLine, hasVisibleText } from '@/lib/text/visible';
import { readWebUrl } from '@/lib/text/web-url';
import { labelLimit, mostItems } from './limits';
import { namedKinds } from './views';

const again = 'Load the menu again and repeat your change.';

const label = z
  .string('The label must be text.')
  .transform((typed) => (hasVisibleText(typed) ? cleanLine(typed) : ''))
  .pipe(z.string().max(labelLimit, `A label may have at most ${labelLimit} characters.`))
  .default('');

const address = z.string('The address must be text.').transform((typed, context) => {
  const url = readAddress(cleanLine(typed));
  if (url === null) context.addIssue('Write a path like /page/1, or an address like https://example.org.');
  return url ?? '';
});

const under = z.boolean(again).default(false);

const item = z
  .discriminatedUnion(
    'kind',
    [
      z.object({ kind: z.enum(namedKinds), id: z.string(again).refine(isUuid, again), label, under }),
      z.object({ kind: z.literal('latest'), label, under }),
      z.object({ kind: z.literal('address'), url: address, label, under }),
    ],
    again,
  )
  .superRefine((typed, context) => {
    if (typed.kind === 'address' && typed.url && !typed.label)
      context.addIssue({ code: 'custom', path: ['label'], message: 'Write a label for this address.' });
  });

/** A menu as its form sends it: the version it was made from, and its items in their order, as JSON. */
export const menuForm = z.object({
  version: z.union(
    [
      z.int().min(0),
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ],
    again,
  ),
  items: z.preprocess(
    fromJson,
    z.array(item, again).max(mostItems, `A menu has at most ${mostItems} items. Remove some.`),
  ),
});

export type MenuItemForm = z.output<typeof item>;

/** A path on this site, or an address by https; null for anything else. */
function readAddress(typed: string): string | null {
  if (/^\/(?![/\\])[^\s\\]*$/.test(typed) && typed.length <= 2000) return typed;
  const url = readWebUrl(typed);
  return url?.startsWith('https:') ? url : null;
}

function fromJson(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > 500_000) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
