import { z } from 'zod';

const optionalUrl = (protocols: RegExp, example: string) =>
  z
    .string()
    .optional()
    .refine((value) => !value || (URL.canParse(value) && protocols.test(new URL(value).protocol)), {
      message: `must be an address like ${example}`,
    })
    .transform((value) => value || undefined);

const schema = z.object({
  PORT: z.coerce
    .number({ message: 'must be a port number from 1 to 65535' })
    .int('must be a port number from 1 to 65535')
    .min(1, 'must be a port number from 1 to 65535')
    .max(65535, 'must be a port number from 1 to 65535')
    .default(3000),
  DATA_DIR: z.string().min(1, 'must name a folder').default('./data'),
  DATABASE_URL: optionalUrl(/^postgres(ql)?:$/, 'postgresql://user:password@host/database'),
  SITE_URL: optionalUrl(/^https?:$/, 'https://example.org')
    .transform((value) => (value ? new URL(value) : undefined))
    .refine((url) => !url || url.href === `${url.origin}/`, {
      message: 'must be the address of a whole site, with nothing after the host',
    })
    .transform((url) => url?.origin),
  SMTP_URL: optionalUrl(/^smtps?:$/, 'smtp://user:password@host:587'),
  MAIL_FROM: z.email('must be the e-mail address that letters come from').optional(),
  AUTH_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(10, 'must be at least 10 characters').optional(),
  SAMPLE_CONTENT: z.enum(['0', '1'], 'must be 0 or 1').default('1'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  AKISMET_KEY: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'must be a key of letters and digits')
    .optional(),
  AKISMET_URL: optionalUrl(/^https?:$/, 'https://rest.akismet.com/1.1/').transform((value) =>
    (value ?? 'https://rest.akismet.com/1.1/').replace(/\/*$/, '/'),
  ),
  MEDIA_MAX_MB: z.coerce
    .number('must be a number of megabytes from 1 to 200')
    .int('must be a number of megabytes from 1 to 200')
    .min(1, 'must be a number of megabytes from 1 to 200')
    .max(200, 'must be a number of megabytes from 1 to 200')
    .default(20),
  S3_ENDPOINT: optionalUrl(/^https?:$/, 'https://s3.eu-central-1.amazonaws.com').transform((value) =>
    value?.replace(/\/+$/, ''),
  ),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][\w.-]{1,62}$/, 'must be the name of a bucket')
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[\w-]+$/, 'must be the name of a region')
    .default('auto'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  OEMBED_ENDPOINTS: z
    .string()
    .default('')
    .transform((value) => value.split(',').flatMap((entry) => entry.trim() || []))
    .refine((entries) => entries.every((entry) => /^[a-z]+=https?:\/\/\S+$/.test(entry)), {
      message: 'must be like youtube=http://127.0.0.1:9000/oembed, with commas between them',
    })
    .transform(
      (entries): Partial<Record<string, string>> =>
        Object.fromEntries(entries.map((entry) => entry.split(/=(.*)/s).slice(0, 2))),
    ),
  FETCH_ALLOW_PRIVATE: z
    .string()
    .default('')
    .transform((value) => value.split(',').flatMap((host) => host.trim().toLowerCase() || []))
    .refine((hosts) => hosts.every((host) => /^(\[[\da-f:]+\]|[\w.-]+):\d{1,5}$/.test(host)), {
      message: 'must be hosts with ports, like 127.0.0.1:9000, with commas between them',
    }),
});

/** The environment, read and checked; `siteUrl` has no slash at its end. */
export type Config = ReturnType<typeof readConfig>;

/** The environment of this process, read once: on first use, when the launcher has put the secrets into it. */
export function config(): Config {
  read ??= readConfig();
  return read;
}

let read: Config | undefined;

/**
 * How much is logged. The log is loaded before the launcher asks `readConfig`, which refuses a wrong level in
 * words; until then it is the usual one.
 */
export function logLevel(): Config['logLevel'] {
  return schema.shape.LOG_LEVEL.catch('info').parse(process.env.LOG_LEVEL || undefined);
}

/**
 * Reads the environment. Throws an Error with one sentence that names the first wrong variable.
 * Empty variables count as absent.
 */
export function readConfig(env: Record<string, string | undefined> = process.env) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${String(issue?.path[0])} ${issue?.message}.`);
  }
  const value = parsed.data;
  if (value.SMTP_URL && !value.MAIL_FROM) {
    throw new Error('MAIL_FROM must be the e-mail address that letters come from, now that SMTP_URL is set.');
  }
  return {
    port: value.PORT,
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL,
    siteUrl: value.SITE_URL ?? `http://localhost:${value.PORT}`,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    authSecret: value.AUTH_SECRET,
    adminEmail: value.ADMIN_EMAIL,
    adminPassword: value.ADMIN_PASSWORD,
    sampleContent: value.SAMPLE_CONTENT === '1',
    logLevel: value.LOG_LEVEL,
    akismet: value.AKISMET_KEY ? { key: value.AKISMET_KEY, url: value.AKISMET_URL } : null,
    fetchAllowPrivate: value.FETCH_ALLOW_PRIVATE,
    oembedEndpoints: value.OEMBED_ENDPOINTS,
    mediaMaxBytes: value.MEDIA_MAX_MB * 1024 * 1024,
    s3: s3Of(value),
  };
}

/** All of it or nothing; null is the local disk. */
function s3Of(value: z.output<typeof schema>) {
  const needed = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
  const missing = needed.find((name) => !value[name]);
  if (missing && needed.some((name) => value[name])) {
    throw new Error(`${missing} must be set too: pictures go to S3 by all of ${needed.join(', ')}, or none.`);
  }
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = value;
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null;
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}
