import type { MoveState } from '@/lib/posts/moving/rules';
import { Group } from './fields';
import { MoveChoice } from './move-choice';
import { MoveProgress } from './move-progress';
import { PermalinkField } from './permalink-field';
import type { Section } from './types';

type Props = Section & {
  now: Date;
  /** The pattern that is saved. */
  standing: string;
  move: MoveState | null;
};

/** How the addresses of posts are made, and what becomes of those that there are. */
export function AddressesSection({ now, standing, move, ...section }: Props) {
  const { permalinkPattern, timeZone } = section.values;
  const running = move !== null && move.finishedAt === null;
  return (
    <Group
      title="Addresses"
      about="Where posts are read. An address that ever worked leads to its post for ever."
    >
      <PermalinkField {...section} now={now} />
      {running ? null : (
        <MoveChoice
          key={`${standing} ${move?.id}`}
          pattern={permalinkPattern.trim()}
          standing={standing}
          timeZone={timeZone}
        />
      )}
      {move && <MoveProgress key={move.id} move={move} />}
    </Group>
  );
}
