import { slowModeAction } from '@/app/(desk)/desk/responses/actions';
import { Select } from '@/components/ui/controls';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PostClosing } from '@/lib/closing/queries';
import { inWords } from '@/lib/text/durations';

const offered = [0, 30, 60, 300, 900, 3600, 21_600, 86_400];

/** Slow mode of one post: as the site, off, or so long between two responses of one person. */
export function SlowModeForm({ of, back }: { of: PostClosing; back: string }) {
  const { own, site } = of.slowMode;
  const choices = own === null || offered.includes(own) ? offered : [...offered, own].sort((a, b) => a - b);
  return (
    <form
      action={slowModeAction}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-rule pt-3"
    >
      <input type="hidden" name="postId" value={of.id} />
      <input type="hidden" name="back" value={back} />
      <label htmlFor="slow-mode" className="text-sm font-medium">
        Slow mode: between two responses of one person
      </label>
      <Select key={own ?? 'site'} id="slow-mode" name="seconds" defaultValue={own ?? ''} className="max-w-56">
        <option value="">As the site: {said(site)}</option>
        {choices.map((seconds) => (
          <option key={seconds} value={seconds}>
            {said(seconds)}
          </option>
        ))}
      </Select>
      <SubmitButton size="small" variant="secondary" pendingText="Setting…">
        Set
      </SubmitButton>
    </form>
  );
}

const said = (seconds: number) => (seconds === 0 ? 'off' : inWords(seconds));
