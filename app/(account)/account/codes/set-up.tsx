import type { Answered } from '../../answer';
import { turnOnCodesAction } from './actions';
import { ProofForm } from './proof-form';

type Props = { enrolment: { secret: string; address: string; svg: string }; answer: Answered | null };

/** The secret for an app, drawn and in letters, and the form that proves that the app has it. */
export function SetUp({ enrolment: { secret, address, svg }, answer }: Props) {
  return (
    <div className="grid gap-10">
      <ol className="grid list-decimal gap-5 ps-5">
        <li>Get an app for one-time codes, if you have none. Many password managers are one.</li>
        <li>
          <p>Have it scan this, or write the key into it by hand.</p>
          <div className="mt-3 flex flex-wrap items-center gap-6">
            <div
              role="img"
              aria-label="QR code with the key"
              className="size-44 shrink-0 rounded-md border border-rule bg-[#fff] p-1"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the server from its own secret
              dangerouslySetInnerHTML={{ __html: svg }}
            />
            <div className="grid min-w-0 gap-1">
              <p className="text-sm font-medium">Key</p>
              <p className="font-mono text-sm wrap-anywhere">{secret.match(/.{1,4}/g)?.join(' ')}</p>
              <a href={address} className="mt-2 text-sm underline">
                Open an app on this device
              </a>
            </div>
          </div>
        </li>
        <li>Prove below that it works.</li>
      </ol>
      <ProofForm
        name="on"
        title="Turn one-time codes on"
        answer={answer}
        action={turnOnCodesAction}
        button="Turn on"
      >
        From then on signing in takes your password and a code. You get recovery codes next, for when the app
        is lost.
      </ProofForm>
    </div>
  );
}
