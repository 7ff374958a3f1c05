import type { Locator, Page } from '@playwright/test';
import { body, title } from './post-form';
import { expect, expectAccessible, signIn, test } from './test';

test('an article is written, mended and published by keyboard alone, and read out on the way', async ({
  page,
}) => {
  const keys = page.keyboard;
  const text = body(page);
  await signIn(page);
  await page.goto('/desk/posts/new');
  await expect(text).toBeVisible();
  await goTo(page, title(page));
  await keys.type(`It's by "Keyboard" Alone`);
  await expect(title(page)).toHaveValue('It’s by “Keyboard” Alone');
  await goTo(page, text);

  await test.step('a slash lists the blocks', async () => {
    await keys.type('/head');
    const options = page.getByRole('listbox', { name: 'Blocks' }).getByRole('option');
    await expect(options).toHaveText([/^Heading 2/, /^Heading 3/, /^Heading 4/]);
    await expectChosen(text, options.nth(0));
    await keys.press('ArrowDown');
    await expectChosen(text, options.nth(1));
    await expect(page.getByRole('status').filter({ hasText: '3 blocks' })).toHaveCount(1);
    await expectAccessible(page);
    await keys.press('Escape');
    await expect(options).toHaveCount(0);
    await expect(text).not.toHaveAttribute('aria-activedescendant');
    await expect(text).toContainText('/head');
    for (const _ of '/head') await keys.press('Backspace');
    await keys.type('/h2');
    await expect(options).toHaveCount(1);
    await keys.press('Enter');
  });

  await test.step('Markdown, shortcuts and quotes', async () => {
    await keys.type('Low tide');
    await keys.press('Enter');
    await keys.type(`"It's the tide", `);
    await keys.press('Control+b');
    await keys.type('she said');
    await keys.press('Control+b');
    await keys.type('.');
    await keys.press('Enter');
    await keys.type('- Ropes');
    await keys.press('Enter');
    await keys.type('Nets "');
    await keys.press('Control+z');
    await keys.press('Enter');
    await keys.press('Enter');
    await keys.type('See [the log](example.org/log) of the tide');
    await expect(text).toMatchAriaSnapshot(`
      - textbox "Body":
        - heading "Low tide" [level=2]
        - paragraph:
          - text: “It’s the tide”,
          - strong: she said
          - text: .
        - list:
          - listitem:
            - paragraph: Ropes
          - listitem:
            - paragraph: Nets "
        - paragraph:
          - text: See
          - link "the log"
          - text: of the tide
    `);
  });

  await test.step('the toolbar and back, and the tools of what is chosen', async () => {
    const tools = page.getByRole('toolbar', { name: 'Formatting' });
    await keys.press('Alt+F10');
    await expect(tools.getByRole('button', { name: 'Heading 2' })).toBeFocused();
    await keys.press('ArrowRight');
    await expect(tools.getByRole('button', { name: 'Heading 3' })).toBeFocused();
    await keys.press('Escape');
    await expect(text).toBeFocused();
    await keys.press('Control+Shift+ArrowLeft');
    const chosen = page.getByRole('toolbar', { name: 'Chosen words' });
    await expect(chosen).toBeVisible();
    await expect(page.getByText(/^1 of \d+ words/)).toBeVisible();
    await keys.press('Tab');
    await keys.press('ArrowRight');
    await expect(chosen.getByRole('button', { name: 'Italic' })).toBeFocused();
    await keys.press('Enter');
    await expect(text).toBeFocused();
    await expect(text.getByRole('emphasis')).toHaveText('tide');
    await expectAccessible(page, [
      'aria-allowed-attr',
      'aria-required-children',
      'color-contrast',
      'button-name',
    ]);
    await keys.press('End');
    await expect(chosen).toBeHidden();
  });

  await test.step('find and replace', async () => {
    await keys.press('Control+h');
    const search = page.getByRole('search', { name: 'Find in the body' });
    await expect(search.getByRole('textbox', { name: 'Find' })).toBeFocused();
    await keys.type('tide');
    await expect(search.getByRole('status')).toHaveText(/^[1-3] of 3$/);
    await expectAccessible(page);
    await goTo(page, search.getByRole('textbox', { name: 'Replace with' }));
    await keys.type('water');
    await goTo(page, search.getByRole('button', { name: 'Replace all' }));
    await keys.press('Enter');
    await expect(search.getByRole('status')).toHaveText('Replaced 3.');
    await keys.press('Escape');
    await expect(search).toHaveCount(0);
    await expect(text).toBeFocused();
    await expect(text).toContainText('“It’s the water”, she said.');
    await keys.press('Control+z');
    await expect(text).toContainText('See the log of the tide');
    await keys.press('Control+Shift+z');
    await expect(text).toContainText('See the log of the water');
  });

  await test.step('saving is read out when it was asked for, and the post is published', async () => {
    await keys.press('Control+s');
    await expect(page.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible();
    const publish = page.getByRole('button', { name: 'Publish', exact: true });
    await goTo(page, publish, 'Shift+Tab');
    await keys.press('Enter');
    const link = page.getByRole('status').filter({ hasText: 'Published.' }).getByRole('link');
    const permalink = (await link.getAttribute('href')) ?? '';
    const read = await (await page.request.get(permalink)).text();
    expect(read).toContain('<a href="https://example.org/log"');
    expect(read).toContain('Low water</h2>');
  });
});

/** What a screen reader is told to read while the focus stays in the text. */
async function expectChosen(text: Locator, option: Locator) {
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(text).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  await expect(text).toBeFocused();
}

/** By Tab, or Shift and Tab, as often as it takes. */
async function goTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const isThere = () => goal.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 80 && !(await isThere()); presses += 1) await page.keyboard.press(key);
  await expect(goal).toBeFocused();
}
