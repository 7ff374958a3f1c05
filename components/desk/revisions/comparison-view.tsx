import { fieldLabels } from '@/components/desk/post-form/labels';
import type { Clock } from '@/components/desk/responses/when';
import type { Comparison, RevisionRow } from '@/lib/revisions/queries';
import { formatMoment } from '@/lib/text/dates';
import { BodyRows } from './body-rows';
import { revisionKinds } from './kinds';
import { SideBySide } from './side-by-side';

type Props = { comparison: Comparison; place: Clock };

/** Two revisions beside each other: each field that is other, then the body. */
export function ComparisonView({ comparison: { before, after, fields, body }, place }: Props) {
  const nameOf = ({ kind, createdAt }: RevisionRow) =>
    `${revisionKinds[kind]}, ${formatMoment(createdAt, place.now, place)}`;
  const names: [string, string] = [nameOf(before), nameOf(after)];
  return (
    <section aria-labelledby="comparison-heading" className="grid min-w-0 gap-5">
      <h2 id="comparison-heading" className="font-serif text-xl font-semibold">
        {names[0]} and {names[1]}
      </h2>
      {fields.length === 0 && body.length === 0 && <p className="text-soft">They read the same.</p>}
      {fields.map(({ field, ...sides }) => (
        <section key={field} className="grid gap-2">
          <h3 className="font-semibold">{fieldLabels[field] ?? field}</h3>
          <SideBySide sides={sides} names={names} />
        </section>
      ))}
      {body.length > 0 && (
        <section className="grid gap-2">
          <h3 className="font-semibold">{fieldLabels.body}</h3>
          <BodyRows rows={body} names={names} />
        </section>
      )}
    </section>
  );
}
