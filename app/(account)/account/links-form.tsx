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
  return (
    <Section name="links" title="Links" answer={answer}>
      <form action={linksAction} className="grid gap-4">
        {person && <input type="hidden" name="person" value={person} />}
        <p className="text-sm text-soft">Shown on the author page after the website, in this order.</p>
        {linkRows.map((row) => (
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
        ))}
        <div>
          <SubmitButton>Save links</SubmitButton>
        </div>
      </form>
    </Section>
  );
}
