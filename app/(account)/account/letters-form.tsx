import { Checkbox } from '@/components/ui/controls';
import { SubmitButton } from '@/components/ui/submit-button';
import { roleMay } from '@/lib/auth/permissions';
import type { Role } from '@/lib/generated/prisma/enums';
import { lettersAction } from '../actions';
import type { Answered } from '../answer';
import { Section } from './section';

type Props = {
  profile: { role: Role; mailResponses: boolean; mailDigest: boolean };
  answer: Answered | null;
};

/** Which letters come by themselves. What one follows under an article is ended by the letters themselves. */
export function LettersForm({ profile, answer }: Props) {
  const moderates = roleMay(profile.role, 'response.moderate');
  return (
    <Section name="letters" title="Letters" answer={answer}>
      <form action={lettersAction} className="grid gap-4">
        <Checkbox
          id="mailResponses"
          name="mailResponses"
          value="yes"
          defaultChecked={profile.mailResponses}
          label="New responses to my articles"
        />
        {moderates ? (
          <Checkbox
            id="mailDigest"
            name="mailDigest"
            value="yes"
            defaultChecked={profile.mailDigest}
            label="What waits in the queue"
            hint="At most once an hour, when something new waits. Its links approve and reject."
          />
        ) : (
          profile.mailDigest && <input type="hidden" name="mailDigest" value="yes" />
        )}
        <div>
          <SubmitButton>Save letters</SubmitButton>
        </div>
      </form>
    </Section>
  );
}
