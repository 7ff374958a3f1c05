import { heldBecause } from '@/components/desk/responses/words';
import { Badge } from '@/components/ui/badge';
import type { Rehearsed } from '@/lib/moderation/rehearsal/rehearse';
import type { Change } from '@/lib/moderation/rehearsal/rules';

const changes = {
  held: { name: 'Held', tone: 'warning' },
  refused: { name: 'Refused', tone: 'danger' },
  passed: { name: 'Not held', tone: 'good' },
} as const satisfies Record<Change, unknown>;

/** One response that would have fared otherwise: who, where, by which rule, and the passage that it found. */
export function RehearsedRow({ of: { name, title, change, by, match, text } }: { of: Rehearsed }) {
  const { why, found } = heldBecause(by, match);
  const speaksForItself = text.marked !== '' && found.length === 1;
  const elsewhere = text.marked === '' && found.length > 0;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-1 border-b border-rule py-2.5 text-[0.8125rem]">
      <p className="flex min-w-0 items-baseline gap-2 text-soft">
        <Badge tone={changes[change].tone}>{changes[change].name}</Badge>
        <bdi className="max-w-40 truncate font-medium text-ink">{name}</bdi>
        <span className="truncate">
          on <bdi>{title || 'a post without a title'}</bdi>
        </span>
      </p>
      {!speaksForItself && (
        <p className="text-soft">
          {why}
          {elsewhere && found.map((words) => <Mark key={words}>{words}</Mark>)}
        </p>
      )}
      <p dir="auto" className="font-serif text-[0.9375rem] leading-normal wrap-anywhere">
        {text.before}
        {text.marked && <mark className={marked}>{text.marked}</mark>}
        {text.after}
      </p>
    </li>
  );
}

function Mark({ children }: { children: string }) {
  return (
    <>
      {' '}
      <mark dir="auto" className={`wrap-anywhere ${marked}`}>
        {children}
      </mark>
    </>
  );
}

const marked = 'rounded-sm bg-warning-wash px-0.5 font-medium text-warning';
