import { Badge } from '@/components/ui/badge';
import { SubmitButton } from '@/components/ui/submit-button';
import { browserName } from '@/lib/auth/rules';
import { formatDateTime, type Place } from '@/lib/text/dates';
import { endSessionAction } from '../actions';
import type { Answered } from '../answer';
import { Section } from './section';

type Props = {
  sessions: { id: string; createdAt: Date; userAgent: string | null }[];
  /** The session of this browser. */
  here: string;
  place: Place;
  answer: Answered | null;
};

/** Where a person is signed in. Each of them can be ended, and is at once. */
export function Sessions({ sessions, here, place, answer }: Props) {
  return (
    <Section name="sessions" title="Where you are signed in" answer={answer}>
      <ul className="divide-y divide-rule border-y border-rule">
        {sessions.map(({ id, createdAt, userAgent }) => {
          const browser = browserName(userAgent);
          return (
            <li
              key={id}
              className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
            >
              <div>
                <p>
                  {browser} {id === here && <Badge tone="info">This browser</Badge>}
                </p>
                <p className="text-[0.8125rem] text-soft">
                  since <time dateTime={createdAt.toISOString()}>{formatDateTime(createdAt, place)}</time>
                </p>
              </div>
              {id !== here && (
                <form action={endSessionAction}>
                  <input type="hidden" name="session" value={id} />
                  <SubmitButton
                    variant="secondary"
                    size="small"
                    pendingText="Signing out…"
                    aria-label={`Sign out ${browser}`}
                  >
                    Sign out
                  </SubmitButton>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 2 && (
        <form action={endSessionAction} className="mt-4">
          <SubmitButton variant="secondary" pendingText="Signing out…">
            Sign out everywhere else
          </SubmitButton>
        </form>
      )}
    </Section>
  );
}
