import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDate, type Place } from '@/lib/text/dates';
import type { Answered } from '../../answer';
import { Section } from '../section';
import { prepareCodesAction } from './actions';

type Props = { codes: { since: Date | null; recoveryLeft: number }; place: Place; answer: Answered | null };

/** Whether signing in takes a one-time code as well, and the way to change that. */
export function CodesSection({ codes: { since, recoveryLeft }, place, answer }: Props) {
  return (
    <Section name="codes" title="One-time codes" answer={answer}>
      {since ? (
        <div className="grid justify-items-start gap-3">
          <p>
            <Badge tone="good">On</Badge> since {formatDate(since, place)}. Signing in with your password
            takes a code of your app as well.
          </p>
          <p className={recoveryLeft < 3 ? 'font-medium text-warning' : 'text-sm text-soft'}>
            {recoveryLeft === 1 ? 'One recovery code is left.' : `${recoveryLeft} recovery codes are left.`}
          </p>
          <a href="/account/codes" className={buttonClass()}>
            Change
          </a>
        </div>
      ) : (
        <form action={prepareCodesAction} className="grid justify-items-start gap-3">
          <p>With an app on your phone as a second factor, your password alone lets nobody in.</p>
          <SubmitButton variant="secondary" pendingText="One moment…">
            Set up one-time codes
          </SubmitButton>
        </form>
      )}
    </Section>
  );
}
