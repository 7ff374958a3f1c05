import { z } from 'zod';
import { typedPassword } from '@/lib/auth/schema';
import { cleanLine, hasVisibleText } from '@/lib/text/visible';
import { nameMax } from './rules';

/** Characters of what an authenticator may send in one field: the attestations of some are long. */
const LONG = 20_000;

const part = z.string().max(LONG);

const credential = {
  id: z.string().min(1).max(1500),
  rawId: z.string().max(1500),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
  clientExtensionResults: z.object({}).default({}),
};

/** What a browser answers for a new passkey. */
export const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: part,
    attestationObject: part,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});

/** What a browser answers for a passkey that signs in. */
export const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: part,
    authenticatorData: part,
    signature: part,
    userHandle: part.optional(),
  }),
});

/** What a passkey is called. */
export const passkeyName = z
  .string('Write words here.')
  .transform(cleanLine)
  .pipe(
    z
      .string()
      .refine(hasVisibleText, 'Write a name to know it by.')
      .max(nameMax, `Keep the name within ${nameMax} characters.`),
  );

/** What is asked before a passkey is made. */
export const offerForm = z.object({
  name: passkeyName,
  password: typedPassword,
  /** Asked of those whose one-time codes are on. */
  code: z.string().max(100).catch(''),
});
