import { closingLine } from '@/components/desk/posts/closing-line';
import { Notice } from '@/components/ui/notice';
import type { ClosingState } from '@/lib/closing/rules';
import type { Place } from '@/lib/text/dates';
import { SectionHeading } from './section-heading';
import { sectionId } from './sections';
import { SiteSwitchForm } from './site-switch-form';

type Props = { state: ClosingState; place: Place; refused: string | null };

/** The site switch: closes every thread at once, or lets the other rules speak again. */
export function SiteSwitch({ state, place, refused }: Props) {
  return (
    <section
      aria-labelledby={sectionId('The whole site')}
      className="mb-8 grid max-w-4xl gap-3 rounded-lg border border-rule bg-raised p-4"
    >
      <SectionHeading title="The whole site" />
      <p className="flex items-baseline gap-2.5">
        <span
          aria-hidden="true"
          className={`size-2.5 shrink-0 rounded-full ${state.open ? 'bg-good' : 'bg-danger'}`}
        />
        <span dir="auto">{siteLine(state, place)}</span>
      </p>
      {refused && (
        <Notice tone="danger" role="alert">
          {refused}
        </Notice>
      )}
      <SiteSwitchForm key={String(state.open)} open={state.open} />
      <p className="text-[0.8125rem] text-soft">
        It beats every other rule: closed, every thread is closed at once, whatever its post says. Closing
        hides nothing that is there.
      </p>
    </section>
  );
}

function siteLine(state: ClosingState, place: Place) {
  const line = closingLine(state, place);
  return state.open && !state.until ? 'Responses are taken, as the rules below say.' : line;
}
