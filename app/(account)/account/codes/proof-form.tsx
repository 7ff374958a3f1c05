import type { ReactNode } from 'react';
import { InputField } from '@/components/ui/input-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { max } from '@/lib/auth/rules';
import type { Answered } from '../../answer';
import { Section } from '../section';

type Props = {
  name: string;
  title: string;
  answer: Answered | null;
  action: (form: FormData) => Promise<void>;
  button: string;
  danger?: boolean;
  children: ReactNode;
};

/** Something about the second factor that takes the password and a code. */
export function ProofForm({ name, title, answer, action, button, danger, children }: Props) {
  const errors = answer?.form === name ? answer.errors : {};
  return (
    <Section name={name} title={title} answer={answer}>
      <div className="mb-4">{children}</div>
      <form action={action} className="grid max-w-sm gap-4">
        <InputField
          id={`${name}-password`}
          label="Your password"
          error={errors.password}
          name="password"
          type="password"
          autoComplete="current-password"
          maxLength={max.password}
          required
        />
        <InputField
          id={`${name}-code`}
          label="Code"
          error={errors.code}
          hint={name === 'on' ? 'The six digits that the app shows now.' : 'Of your app, or a recovery code.'}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          required
        />
        <div>
          <SubmitButton variant={danger ? 'danger' : 'primary'} pendingText="One moment…">
            {button}
          </SubmitButton>
        </div>
      </form>
    </Section>
  );
}
