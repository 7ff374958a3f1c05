import { afterEach, describe, expect, it, vi } from 'vitest';
import { logLevel, readConfig } from './config';

describe('The environment', () => {
  it('may be empty, and means a site on this machine', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      dataDir: './data',
      siteUrl: 'http://localhost:3000',
      sampleContent: true,
      logLevel: 'info',
    });
  });

  it('names the address of the site, without a slash at its end', () => {
    expect(readConfig({ SITE_URL: 'https://Example.org/' }).siteUrl).toBe('https://example.org');
    expect(readConfig({ SITE_URL: 'http://example.org:8080' }).siteUrl).toBe('http://example.org:8080');
  });

  it('may name an outside check, and hosts of a private network', () => {
    expect(readConfig({})).toMatchObject({ akismet: null, fetchAllowPrivate: [] });
    expect(readConfig({ AKISMET_KEY: 'abc123' }).akismet).toEqual({
      key: 'abc123',
      url: 'https://rest.akismet.com/1.1/',
    });
    expect(readConfig({ AKISMET_KEY: 'k', AKISMET_URL: 'http://127.0.0.1:9000/1.1' }).akismet?.url).toBe(
      'http://127.0.0.1:9000/1.1/',
    );
    expect(
      readConfig({ FETCH_ALLOW_PRIVATE: ' 127.0.0.1:9000, [::1]:80,Spam.local:8080,' }).fetchAllowPrivate,
    ).toEqual(['127.0.0.1:9000', '[::1]:80', 'spam.local:8080']);
  });

  it('asks about what is embedded where the list says, but for the providers that it names', () => {
    expect(readConfig({}).oembedEndpoints).toEqual({});
    expect(
      readConfig({ OEMBED_ENDPOINTS: 'youtube=http://127.0.0.1:9000/oembed, instagram=https://a.org/?t=1=2' })
        .oembedEndpoints,
    ).toEqual({ youtube: 'http://127.0.0.1:9000/oembed', instagram: 'https://a.org/?t=1=2' });
  });

  const s3 = { S3_ENDPOINT: 'https://s3.example.org/', S3_BUCKET: 'pictures', S3_ACCESS_KEY_ID: 'id' };

  it('keeps pictures on the disk, or in the S3 storage that it names in full', () => {
    expect(readConfig({})).toMatchObject({ s3: null, mediaMaxBytes: 20 * 1024 * 1024 });
    expect(readConfig({ ...s3, S3_SECRET_ACCESS_KEY: 'secret' }).s3).toEqual({
      endpoint: 'https://s3.example.org',
      bucket: 'pictures',
      region: 'auto',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', SITE_URL: '', AUTH_SECRET: '' }).port).toBe(3000);
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT must be a port number from 1 to 65535.'],
    [{ PORT: '99999' }, 'PORT must be a port number from 1 to 65535.'],
    [{ SITE_URL: 'example.org' }, 'SITE_URL must be an address like https://example.org.'],
    [
      { SITE_URL: 'https://example.org/blog' },
      'SITE_URL must be the address of a whole site, with nothing after the host.',
    ],
    [
      { DATABASE_URL: 'mysql://x' },
      'DATABASE_URL must be an address like postgresql://user:password@host/database.',
    ],
    [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL must be an address like smtp://user:password@host:587.'],
    [{ SMTP_URL: 'https://example.org' }, 'SMTP_URL must be an address like smtp://user:password@host:587.'],
    [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM must be the e-mail address that letters come from.'],
    [
      { SMTP_URL: 'smtp://localhost' },
      'MAIL_FROM must be the e-mail address that letters come from, now that SMTP_URL is set.',
    ],
    [{ MEDIA_MAX_MB: '0' }, 'MEDIA_MAX_MB must be a number of megabytes from 1 to 200.'],
    [{ S3_BUCKET: '../up' }, 'S3_BUCKET must be the name of a bucket.'],
    [
      { ...s3 },
      'S3_SECRET_ACCESS_KEY must be set too: pictures go to S3 by all of S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, or none.',
    ],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET must be at least 32 characters.'],
    [{ ADMIN_EMAIL: 'nobody' }, 'ADMIN_EMAIL must be an e-mail address.'],
    [{ ADMIN_PASSWORD: 'short' }, 'ADMIN_PASSWORD must be at least 10 characters.'],
    [{ SAMPLE_CONTENT: 'no' }, 'SAMPLE_CONTENT must be 0 or 1.'],
    [{ AKISMET_KEY: 'a key' }, 'AKISMET_KEY must be a key of letters and digits.'],
    [{ AKISMET_URL: 'akismet' }, 'AKISMET_URL must be an address like https://rest.akismet.com/1.1/.'],
    [
      { FETCH_ALLOW_PRIVATE: '127.0.0.1' },
      'FETCH_ALLOW_PRIVATE must be hosts with ports, like 127.0.0.1:9000, with commas between them.',
    ],
    [
      { OEMBED_ENDPOINTS: 'youtube' },
      'OEMBED_ENDPOINTS must be like youtube=http://127.0.0.1:9000/oembed, with commas between them.',
    ],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be debug, info, warn, error or silent.'],
  ])('with %j is refused in one sentence', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(new Error(sentence));
  });
});

describe('The level of the log, before the environment is checked', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['warn', 'warn'],
    ['loud', 'info'],
    ['', 'info'],
  ])('is asked for as “%s” and is %s', (set, level) => {
    vi.stubEnv('LOG_LEVEL', set);
    expect(logLevel()).toBe(level);
  });
});
