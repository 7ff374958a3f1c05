import type { Page } from '@playwright/test';
import { anAuthor, publish } from './posts';
import { letResponsesComeEvery } from './responses';
import { post } from './server-actions';
import { expect, expectAccessible, signIn, test } from './test';

const ada = { name: 'Ada Ampere', email: 'ada.ampere@example.org' };
const ben = { name: 'Ben Burner', email: 'ben.burner@example.org' };

test('two readers quarrel, and a moderator cools it: slow mode, their thread closed, hours for the night', async ({
  page,
  newReader,
}) => {
  test.setTimeout(180_000);
  await signIn(page);
  // The site’s own pause must be over before slow mode has the word.
  await letResponsesComeEvery(page, 0);
  const { id, permalink } = await publish(page.request, {
    title: 'Whose Bridge Is It',
    authorIds: [await anAuthor(page)],
    responses: 'follow',
  });
  const calm = { postId: id, parentId: '', body: 'A calm word before it begins.' };
  expect((await post(page.request, permalink, 'respondAction', calm)).headers().location).toContain(
    '#comment-1',
  );

  const adas = await newReader({ javaScriptEnabled: false });
  const bens = await newReader({ viewport: { width: 390, height: 844 } });
  await respond(adas, permalink, ada, 'The bridge belongs to the east bank.');
  await respond(bens, permalink, ben, 'It belongs to the west bank.');
  await page.goto(`/desk/responses?post=${id}`);
  await page.getByLabel('Tick all').check();
  const ticked = page.getByRole('form', { name: 'Ticked responses' });
  await ticked.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('status').getByText('2 approved.')).toBeVisible();

  await test.step('slow mode: each waits between two responses, and keeps the text', async () => {
    await page.goto(`/desk/responses/closing?post=${id}`);
    await page.getByLabel(/^Slow mode/).selectOption('5 minutes');
    await page.getByRole('button', { name: 'Set' }).click();
    await expect(page.getByText('Slow mode is set.')).toBeVisible();
    await expectAccessible(page);

    await answer(adas, permalink, 3, ada, 'East! Everybody knows it.');
    await expect(adas.getByText(/This discussion is in slow mode.* Wait \d minutes?/)).toBeVisible();
    await expect(adas.getByLabel('Your response')).toHaveValue('East! Everybody knows it.');
    await expect(
      adas.getByText('Slow mode: one response from each person every 5 minutes.', { exact: true }),
    ).toBeVisible();
    await respond(bens, permalink, ben, 'West, and you know it too.');
    await expect(bens.getByText(/This discussion is in slow mode/)).toBeVisible();
    await expect(bens.getByLabel('Your response')).toHaveValue('West, and you know it too.');
    await expectAccessible(bens);

    await page.getByLabel(/^Slow mode/).selectOption('As the site: off');
    await page.getByRole('button', { name: 'Set' }).click();
    await expect(page.getByText('Slow mode is set.')).toBeVisible();
  });

  await test.step('their thread is closed for a day, and the others go on', async () => {
    // Whoever is writing when it closes gets the text back.
    await adas.goto(permalink);
    await adas.locator('#comment-2').getByRole('link', { name: 'Reply to #2' }).click();
    await write(adas, ada, 'One last word from the east.');

    await page.clock.install();
    await page.goto(permalink);
    const quarrel = page.locator('#comment-2');
    await quarrel.getByText('Close thread').click();
    await quarrel.getByLabel('Note, optional').fill('Round in circles');
    await quarrel.getByLabel('For how long').selectOption('1 day');
    await quarrel.getByLabel('Or until').fill('2020-01-01T10:00');
    // What comes meanwhile is shown around the half-typed note.
    const news = { ...calm, body: 'A calm word while a note is typed.' };
    await post(page.request, permalink, 'respondAction', news);
    await page.clock.fastForward(31_000);
    await page.getByRole('link', { name: 'Show it' }).click();
    await expect(page.getByText('1 new shown.')).toBeVisible();
    await expect(quarrel.getByLabel('Note, optional')).toHaveValue('Round in circles');
    await quarrel.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(quarrel.getByText('Choose a time that is still to come.')).toBeVisible();
    await expect(quarrel.getByLabel('Or until')).toBeFocused();
    await expect(quarrel.getByLabel('Or until')).toHaveAccessibleDescription(/^Choose a time/);
    await expect(quarrel.getByLabel('Note, optional')).toHaveValue('Round in circles');
    await expectAccessible(page);
    await quarrel.getByLabel('Or until').fill('');
    await quarrel.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(page.locator('#comment-2 .thread-closed')).toContainText('Closed by Administrator on');
    await expectAccessible(page);

    // Where the page looks as before, as under a site that is closed as a whole, the form is sent again.
    await page.route(`**${permalink}`, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      return route.fulfill({ response: await page.request.get(permalink) });
    });
    const calmOne = page.locator('#comment-1');
    for (const _ of ['once', 'again']) {
      await calmOne.getByText('Close thread').click();
      const sent = page.waitForRequest((request) => request.method() === 'POST');
      await calmOne.getByRole('button', { name: 'Close', exact: true }).click();
      await sent;
      await expect(calmOne.getByLabel('Note, optional')).toBeHidden();
    }
    await page.unroute(`**${permalink}`);

    await adas.getByRole('button', { name: 'Send reply' }).click();
    await expect(adas.getByText('This part of the conversation is closed: Round in circles')).toBeVisible();
    await expect(adas.getByLabel('Your response')).toHaveValue('One last word from the east.');

    await bens.goto(permalink);
    // Without scripts a refused closing keeps what was typed as well.
    const plain = await newReader({ javaScriptEnabled: false });
    await signIn(plain, undefined, `/desk/responses/closing?post=${id}`);
    await plain.getByLabel('Note for the readers').fill('Enough for today');
    await plain.getByLabel('Or until').fill('2020-01-01T10:00');
    await plain.getByRole('button', { name: 'Close responses' }).click();
    await expect(plain.getByText('Choose a time that is still to come.')).toBeVisible();
    await expect(plain.getByLabel('Note for the readers')).toHaveValue('Enough for today');
    await expect(plain.getByLabel('Or until')).toHaveValue('2020-01-01T10:00');

    const closed = bens.locator('#comment-2');
    await expect(closed).toContainText('No more replies here. Closed by Administrator on');
    await expect(closed).toContainText('The reason given: Round in circles');
    await expect(closed).toContainText('Replies here are taken again on');
    await expect(closed.getByRole('link', { name: /^Reply/ })).toHaveCount(0);
    await answer(bens, permalink, 1, ben, 'You are right, I am calm again.');
    await expect(bens.locator('li:has(> #comment-1) #comment-5')).toContainText('I am calm again.');
  });

  await test.step('hours for the night: every thread is closed until they begin', async () => {
    await page.goto('/desk/settings');
    // Three days from now by the clock of UTC, the time zone of the sample site: closed now, whatever the hour.
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const day = days[(new Date().getUTCDay() + 3) % 7] ?? 'Monday';
    await page.getByRole('button', { name: 'Add hours' }).click();
    await page.getByLabel('Day of opening 1').selectOption(day);
    await page.getByLabel('Opening 1 begins').fill('10:00');
    await page.getByLabel('Opening 1 ends').fill('16:30');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();

    for (const reader of [adas, bens]) {
      await reader.goto(permalink);
      await expect(reader.getByText('Comments are closed.')).toBeVisible();
      await expect(reader.getByText(/responses are taken at certain hours\./)).toBeVisible();
      await expect(reader.getByText(/^Responses open again on .*10:00/)).toBeVisible();
    }
    await page.getByRole('button', { name: /^Remove opening 1/ }).click();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await adas.reload();
    await expect(adas.getByText('Comments are closed.')).toHaveCount(0);
  });

  await test.step('the next day the thread is opened again', async () => {
    await page.goto(permalink);
    const parent = await page.locator('#comment-2').getAttribute('data-id');
    await page.goto(`/desk/responses/closing?response=${parent}`);
    await expect(
      page.getByText(/^Closed by Administrator on .*: Round in circles\. Opens again on /),
    ).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Reopen the thread' }).click();
    await expect(page.getByRole('button', { name: 'Close the thread' })).toBeVisible();
    await answer(adas, permalink, 2, ada, 'Both banks, then.');
    await expect(adas.locator('li:has(> #comment-2) #comment-6')).toContainText('Both banks, then.');
  });
  await letResponsesComeEvery(page, 15);
});

type Reader = { name: string; email: string };

async function respond(reader: Page, permalink: string, who: Reader, text: string) {
  await reader.goto(permalink);
  await write(reader, who, text);
  await reader.getByRole('button', { name: 'Send response' }).click();
  await expect(reader.getByText(text).first()).toBeVisible();
}

async function answer(reader: Page, permalink: string, number: number, who: Reader, text: string) {
  await reader.goto(permalink);
  await reader
    .locator(`#comment-${number}`)
    .getByRole('link', { name: `Reply to #${number}` })
    .click();
  await write(reader, who, text);
  await reader.getByRole('button', { name: 'Send reply' }).click();
}

async function write(reader: Page, { name, email }: Reader, text: string) {
  await reader.getByLabel('Your response').fill(text);
  await reader.getByLabel('Name').fill(name);
  await reader.getByLabel('E-mail (not shown)').fill(email);
}
