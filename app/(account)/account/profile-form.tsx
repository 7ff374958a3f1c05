import { Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { InputField } from '@/components/ui/input-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ProfileView } from '@/lib/auth/queries';
import { max } from '@/lib/auth/rules';
import type { Answered } from '../answer';
import { profileAction } from './profile-actions';
import { Section } from './section';

type Props = {
  profile: Pick<ProfileView, 'name' | 'email' | 'url' | 'bio'>;
  answer: Answered | null;
  /** Whose it is, when it is another's than who is signed in: then no password is asked. */
  person?: string;
};

/** What a person says of themselves. Their byline and author page show all of it but the e-mail. */
export function ProfileForm({ profile, answer, person }: Props) {
  const mine = answer?.form === 'profile' ? answer : null;
  const value = { ...profile, url: profile.url ?? '', ...mine?.fields };
  const errors = mine?.errors ?? {};
  return (
    <Section name="profile" title="Profile" answer={answer}>
      <form action={profileAction} className="grid gap-4">
        {person && <input type="hidden" name="person" value={person} />}
        <InputField
          id="name"
          label="Name"
          error={errors.name}
          hint="Shown in bylines and beside responses."
          name="name"
          autoComplete="name"
          defaultValue={value.name}
          maxLength={max.name}
          required
        />
        <InputField
          id="url"
          label="Website"
          optional
          error={errors.url}
          name="url"
          type="url"
          autoComplete="url"
          defaultValue={value.url}
          maxLength={max.url}
          placeholder="https://"
        />
        <Field
          id="bio"
          label="Biography"
          optional
          error={errors.bio}
          hint={`A sentence or two for the author page. Up to ${max.bio.toLocaleString('en')} characters.`}
        >
          {(field) => (
            <Textarea {...field} name="bio" rows={4} defaultValue={value.bio} maxLength={max.bio} />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <InputField
            id="email"
            label="E-mail"
            error={errors.email}
            hint="For signing in. It is not shown."
            className="self-start"
            name="email"
            type="email"
            autoComplete="email"
            defaultValue={value.email}
            maxLength={max.email}
            required
          />
          {!person && (
            <InputField
              id="profile-password"
              label="Your password"
              error={errors.password}
              hint="Only to change the e-mail."
              className="self-start"
              name="password"
              type="password"
              autoComplete="current-password"
              maxLength={max.password}
            />
          )}
        </div>
        <div>
          <SubmitButton>Save profile</SubmitButton>
        </div>
      </form>
    </Section>
  );
}
