import { describe, expect, it } from 'vitest';
import { toolGroups } from '../tools';
import { blocksOf, matchingBlocks } from './blocks';

const blocks = blocksOf(toolGroups(() => {}));
const names = (typed: string) => matchingBlocks(blocks, typed).map(({ label }) => label);

describe('The slash menu', () => {
  it('lists the blocks of the toolbar, and neither marks nor Undo', () => {
    expect(names('')).toEqual([
      'Heading 2',
      'Heading 3',
      'Heading 4',
      'Bullet list',
      'Numbered list',
      'Quote',
      'Code block',
      'Divider',
      'Image',
      'Embed',
      'Gallery',
      'Table',
      'Footnote',
      'HTML block',
    ]);
  });

  it.each([
    ['head', ['Heading 2', 'Heading 3', 'Heading 4']],
    ['H3', ['Heading 3']],
    ['heading 4', ['Heading 4']],
    ['list', ['Bullet list', 'Numbered list']],
    ['separator', ['Divider']],
    ['photo', ['Image', 'Gallery']],
    ['q', ['Quote']],
    ['block', ['Quote', 'Code block', 'HTML block']],
    ['xyz', []],
    ['👩‍🚀', []],
  ])('finds by the names an editor would type: %s', (typed, found) => {
    expect(names(typed)).toEqual(found);
  });
});
