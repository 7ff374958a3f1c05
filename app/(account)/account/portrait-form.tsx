import { Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ProfileView } from '@/lib/auth/queries';
import { type Focus, portraitMaxBytes, portraitShown } from '@/lib/profiles/rules';
import type { Answered } from '../answer';
import { removePortraitAction } from './profile-actions';
import { Section } from './section';

type Props = { profile: Pick<ProfileView, 'portraitKey'>; answer: Answered | null; person?: string };

const focusNames: [Focus, string][] = [
  ['found', 'What draws the eye'],
  ['centre', 'The middle'],
  ['top', 'The top'],
  ['bottom', 'The bottom'],
  ['left', 'The left'],
  ['right', 'The right'],
];

/** A person's picture. The file goes to an address of its own, since it may be larger than a form. */
export function PortraitForm({ profile: { portraitKey }, answer, person }: Props) {
  const error = answer?.form === 'picture' ? answer.errors.file : undefined;
  return (
    <Section name="picture" title="Picture" answer={answer}>
      <div className="flex flex-wrap items-start gap-6">
        {portraitKey && (
          <div className="grid justify-items-center gap-2">
            {/* biome-ignore lint/performance/noImgElement: the files are made in the sizes that are needed */}
            <img
              src={portraitShown(portraitKey, 192).src}
              alt="As it is now"
              width={96}
              height={96}
              className="size-24 rounded-full border border-rule"
            />
            <form action={removePortraitAction}>
              {person && <input type="hidden" name="person" value={person} />}
              <SubmitButton variant="danger" size="small" pendingText="One moment…">
                Take away
              </SubmitButton>
            </form>
          </div>
        )}
        <form
          action="/api/portrait"
          method="post"
          encType="multipart/form-data"
          className="grid min-w-0 flex-1 basis-64 gap-4"
        >
          {person && <input type="hidden" name="person" value={person} />}
          <Field
            id="portrait"
            label={portraitKey ? 'Another picture' : 'A picture'}
            error={error}
            hint={`JPEG, PNG, GIF or WebP, up to ${portraitMaxBytes / 1024 / 1024} MB. It is cut to a square.`}
          >
            {(field) => (
              <input
                {...field}
                type="file"
                name="file"
                accept="image/jpeg,image/png,image/gif,image/webp"
                required
                className="min-h-10 max-w-full text-sm file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-md file:border file:border-edge file:bg-raised file:px-3 file:text-ink"
              />
            )}
          </Field>
          <Field id="focus" label="Keep in sight">
            {(field) => (
              <Select {...field} name="focus" defaultValue="found" className="max-w-xs">
                {focusNames.map(([focus, name]) => (
                  <option key={focus} value={focus}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <div>
            <SubmitButton pendingText="Sending…">Send picture</SubmitButton>
          </div>
        </form>
      </div>
    </Section>
  );
}
