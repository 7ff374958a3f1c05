import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PasskeyView } from '@/lib/passkeys/queries';
import { nameMax } from '@/lib/passkeys/rules';
import { formatDate, type Place } from '@/lib/text/dates';
import type { Answered } from '../../answer';
import { Section } from '../section';
import { removePasskeyAction, renamePasskeyAction } from './actions';
import { AddPasskey } from './add-passkey';

type Props = {
  passkeys: PasskeyView[];
  /** Whether the person gives one-time codes. */
  codes: boolean;
  place: Place;
  answer: Answered | null;
};

/** The devices that sign a person in by themselves. */
export function Passkeys({ passkeys, codes, place, answer }: Props) {
  const mine = answer?.form === 'passkeys' ? answer : null;
  return (
    <Section name="passkeys" title="Passkeys" answer={answer}>
      <p className="mb-4">
        A passkey signs you in with your fingerprint, face or PIN, without password and code. Your device or
        password manager keeps it.
      </p>
      {passkeys.length > 0 && (
        <ul className="mb-4 divide-y divide-rule border-y border-rule">
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <li key={id} className="grid gap-2 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
              <div className="min-w-0">
                <p className="truncate font-medium" dir="auto">
                  {name}
                </p>
                <p className="text-[0.8125rem] text-soft">
                  Made {formatDate(createdAt, place)}
                  {lastUsedAt ? `, last used ${formatDate(lastUsedAt, place)}` : ', not used yet'}
                </p>
              </div>
              <div className="flex flex-wrap items-end gap-2">
                <form action={renamePasskeyAction} className="flex items-end gap-2">
                  <input type="hidden" name="passkey" value={id} />
                  <Field
                    id={`name-${id}`}
                    label={`New name of ${name}`}
                    labelHidden
                    error={mine?.errors[`name-${id}`]}
                  >
                    {(field) => (
                      <Input
                        {...field}
                        name="name"
                        defaultValue={mine?.fields.passkey === id ? mine.fields.name : name}
                        maxLength={nameMax}
                        dir="auto"
                        required
                      />
                    )}
                  </Field>
                  <SubmitButton variant="secondary" aria-label={`Rename ${name}`} pendingText="Renaming…">
                    Rename
                  </SubmitButton>
                </form>
                <form action={removePasskeyAction}>
                  <input type="hidden" name="passkey" value={id} />
                  <SubmitButton variant="danger" aria-label={`Remove ${name}`} pendingText="Removing…">
                    Remove
                  </SubmitButton>
                </form>
              </div>
            </li>
          ))}
        </ul>
      )}
      <AddPasskey codes={codes} />
    </Section>
  );
}
