import { InputField } from '@/components/ui/input-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { max, passwordMin } from '@/lib/auth/rules';
import { passwordAction } from '../actions';
import type { Answered } from '../answer';
import { Section } from './section';

const fields = [
  { name: 'current', label: 'Current password', autoComplete: 'current-password' },
  { name: 'password', label: 'New password', autoComplete: 'new-password', fewest: passwordMin },
  { name: 'again', label: 'New password again', autoComplete: 'new-password', fewest: passwordMin },
];

/** Changing the password signs every other browser out. `email` is for password managers. */
export function PasswordForm({ email, answer }: { email: string; answer: Answered | null }) {
  const errors = answer?.form === 'password' ? answer.errors : {};
  return (
    <Section name="password" title="Password" answer={answer}>
      <form action={passwordAction} className="grid max-w-sm gap-4">
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        {fields.map(({ name, label, autoComplete, fewest }) => (
          <InputField
            key={name}
            id={`password-${name}`}
            label={label}
            error={errors[name]}
            hint={name === 'password' ? `At least ${passwordMin} characters.` : undefined}
            name={name}
            type="password"
            autoComplete={autoComplete}
            minLength={fewest}
            maxLength={max.password}
            required
          />
        ))}
        <div>
          <SubmitButton>Change password</SubmitButton>
        </div>
      </form>
    </Section>
  );
}
