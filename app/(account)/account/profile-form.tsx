import { Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { InputField } from '@/components/ui/input-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { max } from '@/lib/auth/rules';
import { profileAction } from '../actions';
import type { Answered } from '../answer';
import { Section } from './section';

type Props = {
  profile: { name: string; email: string; url: string | null; bio: string };
  answer: Answered | null;
};

/** What a person says of themselves. Their byline and author page show all of it but the e-mail. */
export function ProfileForm({ profile, answer }: Props) {
  const mine = answer?.form === 'profile' ? answer : null;
  const value = { ...profile, url: profile.url ?? '', ...mine?.fields };
  const errors = mine?.errors ?? {};
  return (
    <Section name="profile" title="Profile" answer={answer}>
      <form action={profileAction} className="grid gap-4">
        <InputField
          id="name"
          label="Name"
          error={errors.name}
          hint="Shown in bylines and beside your responses."
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
          hint={`A sentence or two, under your articles. Up to ${max.bio.toLocaleString('en')} characters.`}
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
            hint="You sign in with it. It is not shown."
            className="self-start"
            name="email"
            type="email"
            autoComplete="email"
            defaultValue={value.email}
            maxLength={max.email}
            required
          />
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
        </div>
        <div>
          <SubmitButton>Save profile</SubmitButton>
        </div>
      </form>
    </Section>
  );
}
