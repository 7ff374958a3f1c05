import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { recoveryKeptAction } from './actions';

/** Recovery codes as they are handed over. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <section aria-labelledby="recovery" className="grid gap-4">
      <Notice tone="good" role="status">
        One-time codes are on.
      </Notice>
      <h2 id="recovery" className="font-serif text-xl font-semibold">
        Your recovery codes
      </h2>
      <p>
        Each lets you in once in place of a code of your app. Print them or keep them in your password
        manager: they are not shown again.
      </p>
      <ul className="grid max-w-md grid-cols-1 gap-x-8 gap-y-1 rounded-md border border-rule bg-raised px-5 py-4 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <form action={recoveryKeptAction}>
        <SubmitButton pendingText="One moment…">I have kept them</SubmitButton>
      </form>
    </section>
  );
}
