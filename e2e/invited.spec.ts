import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import sharp from 'sharp';
import { inviteByLink, someAddress, takeUp } from './people';
import { body, publish, startPost } from './post-form';
import { expect, expectAccessible, signIn, signInAnew, test } from './test';

const password = 'a long enough password';

test('somebody who is invited by link joins, writes a profile, and signs in with a code and with a passkey', async ({
  page,
  newReader,
}) => {
  test.setTimeout(120_000);
  const nora = { name: 'Nora Join', email: someAddress('nora'), password };
  await signIn(page);
  const path = await inviteByLink(page, { ...nora, role: 'author' });
  await expect(page.getByText(`A letter is on its way to ${nora.email}.`)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: nora.email })).toContainText('Author');
  await expectAccessible(page);

  const plain = await newReader({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const scripted = await newReader();
  // What looks at a page needs scripts: it sees the same in a browser that has them.
  const look = async () => {
    await scripted.context().addCookies(await plain.context().cookies());
    await scripted.goto(plain.url());
    await expectAccessible(scripted);
  };
  await plain.goto(path);
  await plain.getByLabel('Name').fill(nora.name);
  await plain.getByLabel('Password', { exact: true }).fill(password);
  await plain.getByLabel('Password again').fill('another password');
  await plain.getByRole('button', { name: 'Join' }).click();
  await expect(plain.getByLabel('Password again')).toHaveAccessibleDescription('The two passwords differ.');
  await look();
  await takeUp(plain, path, nora);
  await expect(plain).toHaveURL(/\/desk$/);
  const secondTab = await plain.context().newPage();
  expect((await secondTab.goto(path))?.status()).toBe(410);
  await expect(secondTab.getByText('This invitation has been used.')).toBeVisible();
  expect((await secondTab.goto(`/sign-in/join/${'a'.repeat(43)}`))?.status()).toBe(404);

  await writeProfile(plain);
  await look();
  const { secret, recovery } = await turnCodesOn(plain, look);
  await signInWithCode(plain, nora, secret, look);

  await scripted.context().clearCookies();
  await givePassword(scripted, nora);
  const [first = '', second = ''] = recovery;
  await giveCode(scripted, first);
  await addPasskey(scripted, second);
  await signInWithPasskey(scripted);
  await startPost(scripted, 'Joined Yesterday');
  await body(scripted).fill('And glad of it.');
  const permalink = await publish(scripted);
  await showsProfile(plain, permalink, nora.name);
  await look();

  await page.goto('/desk/people');
  const row = page.getByRole('listitem').filter({ hasText: nora.email });
  await row.locator('summary').click();
  await row.getByRole('button', { name: 'Reset second factor' }).click();
  await expect(row.getByRole('button', { name: 'Reset second factor' })).toHaveCount(0);
  await row.getByRole('link', { name: 'Profile' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nora.name);
  await expectAccessible(page);
  await signInAnew(plain, nora);
});

async function writeProfile(page: Page) {
  await page.goto('/account');
  await page.getByLabel('Biography').fill('Writes about <tides> 🌊 and مد.');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('The profile is saved.')).toBeVisible();
  await page.getByLabel('Label').first().fill('Mastodon');
  await page.getByLabel('Address').first().fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Save links' }).click();
  await expect(page.getByLabel('Address').first()).toHaveAccessibleDescription(
    /^Write an address like https/,
  );
  await expect(page.getByLabel('Label').first()).toHaveValue('Mastodon');
  await page.getByLabel('Address').first().fill('https://social.example/@nora');
  await page.getByRole('button', { name: 'Save links' }).click();
  await expect(page.getByText('The links are saved.')).toBeVisible();

  await sendPicture(page, Buffer.from('<svg onload="alert(1)"/>'));
  await expect(page.getByLabel('A picture')).toHaveAccessibleDescription(/SVG drawings can carry scripts/);
  const photo = sharp({ create: { width: 600, height: 900, channels: 3, background: '#24557a' } });
  await sendPicture(page, await photo.jpeg().toBuffer());
  await expect(page.getByText('The picture is changed.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'As it is now' })).toHaveJSProperty('naturalWidth', 192);
}

async function sendPicture(page: Page, buffer: Buffer) {
  await page.getByLabel('A picture').setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByRole('button', { name: 'Send picture' }).click();
}

/** Answers the secret that an app would keep, and the recovery codes. */
async function turnCodesOn(page: Page, look: () => Promise<void>) {
  await page.getByRole('button', { name: 'Set up one-time codes' }).click();
  await expect(page.getByRole('img', { name: 'QR code with the key' })).toBeVisible();
  await look();
  const address = await page.getByRole('link', { name: 'Open an app on this device' }).getAttribute('href');
  const secret = new URL(address ?? '').searchParams.get('secret') ?? '';
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret));
  await page.getByRole('button', { name: 'Turn on' }).click();
  const codes = page.getByRole('region', { name: 'Your recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recovery = await codes.allInnerTexts();
  await look();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible();
  await page.goto('/account/codes');
  await expect(codes).toHaveCount(0);
  return { secret, recovery };
}

/** What the app shows so many seconds from now: a code that was used is good no more, and the next one is. */
function codeOf(secret: string, ahead = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + ahead * 1000 });
}

async function signInWithCode(page: Page, who: { email: string }, secret: string, look: () => Promise<void>) {
  await page.goto('/sign-out');
  await page.getByRole('button', { name: 'Sign out of this browser' }).click();
  await givePassword(page, who);
  await giveCode(page, '000000');
  await expect(page.getByLabel('Code')).toHaveAccessibleDescription(/This code is not right/);
  await look();
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk$/);
  await givePassword(page, who);
  await giveCode(page, codeOf(secret, 30));
  await expect(page).toHaveURL(/\/account$/);
}

async function giveCode(page: Page, code: string) {
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function givePassword(page: Page, { email }: { email: string }) {
  await page.goto('/sign-in?next=/account');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One more step');
}

/** `page` is signed in, and its browser has a device that knows its owner. */
async function addPasskey(page: Page, code: string) {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
  await expect(page).toHaveURL(/\/account$/);
  await page.getByLabel('Name of the new passkey').fill('Phone');
  const own = page.getByRole('region', { name: 'Passkeys' });
  await own.getByLabel('Code').fill(code);
  await own.getByLabel('Your password').fill('not this one');
  await own.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(own.getByLabel('Your password')).toHaveAccessibleDescription('That is not your password.');
  await own.getByLabel('Your password').fill(password);
  await own.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(own.getByText('The passkey is added.')).toBeVisible();
  await own.getByLabel('New name of Phone').fill('Laptop');
  await own.getByRole('button', { name: 'Rename Phone' }).click();
  await expect(own.getByText('Renamed.')).toBeVisible();
  await expectAccessible(page);
}

async function signInWithPasskey(page: Page) {
  await page.goto('/sign-out');
  await page.getByRole('button', { name: 'Sign out of this browser' }).click();
  await page.goto('/sign-in?next=/desk/posts');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL((url) => url.pathname === '/desk/posts');
}

/** Readers see who wrote it, on the article and on the author's page. */
async function showsProfile(page: Page, permalink: string, name: string) {
  await page.goto(permalink);
  await expect(page.locator('.byline img')).toHaveJSProperty('complete', true);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.locator('.archive-head')).toContainText('Writes about <tides> 🌊 and مد.');
  await expect(page.getByRole('link', { name: 'Mastodon' })).toHaveAttribute(
    'href',
    'https://social.example/@nora',
  );
  await expect(page.locator('.archive-head img')).not.toHaveJSProperty('naturalWidth', 0);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? '').mainEntity).toMatchObject({ '@type': 'Person', name });
}
