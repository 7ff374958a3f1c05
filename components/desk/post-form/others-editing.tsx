'use client';

import { ClockTime } from './clock-time';
import { useEditing } from './use-editing';

/** Who else has the post open: to be spoken to, not to be kept out. */
export function OthersEditing({ id, saved }: { id: string; saved: boolean }) {
  const others = useEditing(id, saved);
  return (
    <div role="status" className="mb-3 text-sm text-warning empty:hidden">
      {others.map(({ id, name, since }) => (
        <p key={id}>
          {name} is editing this post, since <ClockTime at={since} />
        </p>
      ))}
    </div>
  );
}
