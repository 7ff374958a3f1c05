import { Badge } from '@/components/ui/badge';
import type { InForce } from '@/lib/commenters/rules';
import { kindWords } from './standing-words';

/** A word for what was decided about a commenter. */
export function StandingBadge({ of }: { of: Pick<InForce, 'kind' | 'scope'> }) {
  const { state, tone } = kindWords[of.kind];
  return (
    <Badge tone={tone}>
      {state}
      {of.scope === 'network' && ' by network'}
    </Badge>
  );
}
