import type { InviteAnswer, PeopleAnswer } from '@/app/(desk)/desk/people/actions';

/** What came of a form, said to screen readers too. A sentence that stands beside its field is not said twice. */
export function AnswerLine({
  answer,
}: {
  answer: PeopleAnswer | Extract<InviteAnswer, { ok: false }> | null;
}) {
  const beside = answer && !answer.ok ? Object.values(answer.refusal.fields).flat() : [];
  const message = answer?.ok ? answer.value.message : answer?.refusal.message;
  const shown = message && !beside.includes(message);
  return (
    <p
      role="status"
      className={`text-sm empty:hidden ${answer?.ok ? 'text-good' : 'font-medium text-danger'}`}
    >
      {shown ? message : null}
    </p>
  );
}
