import { Notice } from '@/components/ui/notice';
import type { Answered } from './answer';

/** What came of a form, above it. A sentence that stands beside its only field is not said twice. */
export function AnswerNotice({ answer, form }: { answer: Answered | null; form?: string }) {
  if (!answer || (form && answer.form !== form)) return null;
  const sentences = Object.values(answer.errors).flat();
  const said = sentences.length === 1 && sentences[0] === answer.message;
  const message = said ? 'That did not work. See below.' : answer.message;
  return (
    <Notice tone={answer.good ? 'good' : 'danger'} role={answer.good ? 'status' : 'alert'} className="mb-4">
      {message}
    </Notice>
  );
}
