import { anAuthor, publish } from './posts';
import { expect, expectAccessible, signIn, test } from './test';

const settings = '/desk/settings';
const word = 'Zwetschgendatschi';

test('a word is rehearsed before it is saved, then holds a reader, and the queue marks it', async ({
  page,
  newReader,
}) => {
  await signIn(page);
  const { permalink } = await publish(page.request, {
    title: `Of plums ${Date.now()}`,
    authorIds: [await anAuthor(page)],
  });
  const reader = await newReader();
  const send = async (text: string) => {
    await reader.goto(permalink);
    await reader.getByLabel('Your response').fill(text);
    await reader.getByLabel('Name').fill('Plum Reader');
    await reader.getByLabel('E-mail (not shown)').fill('plum@example.org');
    await reader.getByRole('button', { name: 'Send response' }).click();
  };
  const published = () => expect(reader.getByText('Your response is published.')).toBeAttached();

  await page.goto(settings);
  const before = await page.getByLabel('Hold for words').inputValue();
  const quick = await page.getByLabel('Between two responses of one person').inputValue();
  const firstTime = page.getByLabel('Hold the first response of each person');
  const heldFirst = await firstTime.isChecked();
  const save = async () => {
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  };
  const tryIt = async () => {
    await page.getByRole('button', { name: 'Try on the last 1,000 responses' }).click();
    await expect(page.getByRole('button', { name: 'Try on the last 1,000 responses' })).toBeVisible();
  };
  await firstTime.uncheck();
  await page.getByLabel('Between two responses of one person').fill('0');
  await save();
  await send(`Who has a ZWETSCHGENDATSCHI for me? ${Date.now()}`);
  await published();

  await page.getByLabel('Hold for words').fill(`${before}\nzwetschgendatschi`);
  await page.getByLabel('Hold from this certainty on').fill('200');
  await tryIt();
  await expect(page.getByText('Write a whole number from 50 to 100.')).toBeVisible();
  await page.getByLabel('Hold from this certainty on').fill('90');
  await expect(page.getByText('You have changed something since.')).toBeVisible();
  await tryIt();
  await expect(page.getByText(/1 more would have been held/)).toBeVisible();
  const changed = page.getByRole('list', { name: 'What would change' }).getByRole('listitem');
  await expect(changed).toHaveCount(1);
  await expect(changed).toContainText('Plum Reader');
  await expect(changed.locator('mark')).toHaveText(word.toUpperCase());
  await expectAccessible(page);

  await send(`Nothing was saved: zwetschgendatschi ${Date.now()}`);
  await published();
  await save();
  const held = `Now it is: Żwetschgendatschi ${Date.now()}`;
  await send(held);
  await expect(reader.getByText('Your response waits for a moderator.')).toBeAttached();

  await page.goto('/desk/responses');
  const row = page.locator('[data-response]').filter({ hasText: held });
  await expect(row.locator('mark').first()).toHaveText('Żwetschgendatschi');
  await row.getByRole('button', { name: 'Trash' }).click();
  await expect(page.getByText('1 moved to the trash.')).toBeVisible();

  await page.goto(settings);
  await page.getByLabel('Hold for words').fill(before);
  await page.getByLabel('Between two responses of one person').fill(quick);
  await firstTime.setChecked(heldFirst);
  await save();
});
