import { Undo2 } from 'lucide-react';
import { undoAction } from '@/app/(desk)/desk/responses/acts/actions';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActView } from '@/lib/moderation/views';
import { type Clock, When } from './when';
import { actInWords, namesInWords } from './words';

/** Acts of moderators, newest first: who did what to how many, when, and the way back. */
export function ActList({ acts, clock }: { acts: ActView[]; clock: Clock }) {
  return (
    <ul aria-label="Acts" className="border-t border-rule">
      {acts.map((act) => (
        <li key={act.id} className="flex items-center gap-4 border-b border-rule py-2.5">
          <div className="min-w-0 flex-1">
            <p id={`act-${act.id}`}>
              <bdi className="font-semibold">{act.by}</bdi> {actInWords(act)}
            </p>
            <p className="truncate text-[0.8125rem] text-soft">
              <When at={act.at} clock={clock} />
              {act.names.length > 0 && (
                <>
                  {' · '}
                  <bdi>{namesInWords(act)}</bdi>
                </>
              )}
            </p>
          </div>
          {act.undoneAt ? (
            <p className="text-sm text-soft">
              Undone <When at={act.undoneAt} clock={clock} />
            </p>
          ) : (
            <form action={undoAction}>
              <input type="hidden" name="act" value={act.id} />
              <input type="hidden" name="back" value="/desk/responses/acts" />
              <SubmitButton
                size="small"
                variant="secondary"
                pendingText="Undoing…"
                aria-describedby={`act-${act.id}`}
              >
                <Undo2 aria-hidden="true" size={15} /> Undo
              </SubmitButton>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
