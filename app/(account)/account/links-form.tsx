import { buttonClass } from '@/components/ui/button';
import { InputField } from '@/components/ui/input-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ProfileView } from '@/lib/auth/queries';
import { linkMax, linkRows } from '@/lib/profiles/schema';
import type { Answered } from '../answer';
import { linksAction } from './profile-actions';
import { Section } from './section';

type Props = { profile: Pick<ProfileView, 'links'>; answer: Answered | null; person?: string };

/** Where else a person is found. A row that is emptied goes. */
export function LinksForm({ profile: { links }, answer, person }: Props) {
  const mine = answer?.form === 'links' && !answer.good ? answer : null;
  const value = (name: 'label' | 'url', row: number) =>
    mine?.fields[`${name}${row}`] ?? links[row - 1]?.[name] ?? '';
  const isFilled = (row: number) => value('label', row) !== '' || value('url', row) !== '';
  // One more than there are: five empty rows are a long way on a phone.
  const shown = links.length + 1;
  const fields = (row: number) => (
    <fieldset key={row} className="grid gap-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <legend className="sr-only">Link {row}</legend>
      <InputField
        id={`label${row}`}
        label="Label"
        error={mine?.errors[`label${row}`]}
        name={`label${row}`}
        defaultValue={value('label', row)}
        maxLength={linkMax.label}
        dir="auto"
      />
      <InputField
        id={`url${row}`}
        label="Address"
        error={mine?.errors[`url${row}`]}
        name={`url${row}`}
        type="url"
        defaultValue={value('url', row)}
        maxLength={linkMax.url}
        placeholder="https://"
      />
    </fieldset>
  );
  return (
    <Section name="links" title="Links" answer={answer}>
      <form action={linksAction} className="grid gap-4">
        {person && <input type="hidden" name="person" value={person} />}
        <p className="text-sm text-soft">Shown on the author page after the website, in this order.</p>
        {linkRows.slice(0, shown).map(fields)}
        {shown < linkRows.length && (
          <details open={linkRows.slice(shown).some(isFilled)}>
            <summary className={buttonClass({ variant: 'quiet', size: 'small' })}>More links</summary>
            <div className="mt-3 grid gap-4">{linkRows.slice(shown).map(fields)}</div>
          </details>
        )}
        <div>
          <SubmitButton>Save links</SubmitButton>
        </div>
      </form>
    </Section>
  );
}
