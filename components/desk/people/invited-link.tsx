import type { InviteAnswer } from '@/app/(desk)/desk/people/actions';
import { CopyField } from '@/components/ui/copy-field';

/** The link of an invitation that was just made, and whether it goes there by itself. */
export function InvitedLink({ answer, id }: { answer: InviteAnswer | null; id: string }) {
  const made = answer?.ok ? answer.value : null;
  return (
    <>
      <p role="status" className="text-sm text-good empty:hidden">
        {made &&
          (made.mailedTo
            ? `A letter is on its way to ${made.mailedTo}.`
            : 'Invited. Hand the link over yourself.')}
      </p>
      {made && (
        <CopyField
          key={made.address}
          id={id}
          label="The link of the invitation"
          hint="It is not shown again. Whoever has it can join."
          text={made.address}
        />
      )}
    </>
  );
}
