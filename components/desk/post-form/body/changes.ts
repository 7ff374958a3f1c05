import { diffArrays } from 'diff';
import { compareWords, type Sides } from '@/lib/revisions/words';
import { throughTheEditor } from './round-trip';
import { tokensOf } from './tokens';

/** Places beyond which a list of changes is no longer read. */
const most = 40;

/** Steps that the comparison may take before it gives up. */
const maxEditLength = 4000;

/**
 * What the visual editor would make of `html`, place by place, as the parts of the source that differ and one before them.
 * `more` is how many places are left out. Null when so much differs that no list would help.
 */
export function changesTo(html: string): { places: Sides[]; more: number } | null {
  const changes = diffArrays(tokensOf(html), tokensOf(throughTheEditor(html)), { maxEditLength });
  if (!changes) return null;
  const places: Sides[] = [];
  for (const [index, { added, removed, value }] of changes.entries()) {
    // What comes instead stands right behind what goes.
    if ((!added && !removed) || (added && changes[index - 1]?.removed)) continue;
    const next = changes[index + 1];
    const before = changes[index - 1]?.value.slice(-1) ?? [];
    const [gone, come] = removed ? [value, next?.added ? next.value : []] : [[], value];
    places.push(compareWords(inLines([...before, ...gone]), inLines([...before, ...come])));
  }
  return { places: places.slice(0, most), more: Math.max(0, places.length - most) };
}

const inLines = (tokens: string[]) => tokens.join('\n');
