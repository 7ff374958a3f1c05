import { closingInOneLine } from '@/components/desk/responses/words';
import type { ClosingState } from '@/lib/closing/rules';
import { formatDateTime, type Place } from '@/lib/text/dates';

/** Whether a post takes responses, why not, and until when: one line. */
export function closingLine(state: ClosingState, place: Place): string {
  return closingInOneLine(state, (at) => formatDateTime(at, place));
}
