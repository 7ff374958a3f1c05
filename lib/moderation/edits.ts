import type { Phase, ResponseFacts } from './phase';
import { duplicate } from './phases/duplicate';
import { firstTime } from './phases/first-time';
import { flood } from './phases/flood';
import { slowMode } from './phases/slow-mode';
import { type Judgement, judge, phases } from './pipeline';

/** They compare a response with what its writer sent before, which is the response itself. */
const ofPace: readonly Phase[] = [duplicate, flood, slowMode];

/**
 * Takes the new text of a response through the phases that a new one goes through, but for those of pace; of one that
 * has been approved, nobody asks again whether its writer is new.
 */
export function judgeEdit(facts: ResponseFacts, wasApproved: boolean, now: Date): Judgement {
  const left = wasApproved ? [...ofPace, firstTime] : ofPace;
  return judge(
    facts,
    now,
    phases.filter((phase) => !left.includes(phase)),
  );
}
