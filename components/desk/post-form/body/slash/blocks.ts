import type { Tool } from '../tools';

/** The tools that put a block where the caret is. */
export function blocksOf(groups: Tool[][]): Tool[] {
  return groups.flat().filter((tool) => tool.block !== undefined);
}

/**
 * The blocks that what was typed behind the slash may mean: by their names, then by their other names, then by a word
 * inside one. All of them when nothing is typed.
 */
export function matchingBlocks(blocks: Tool[], typed: string): Tool[] {
  const wanted = plain(typed);
  const ranks = blocks.map((block) => ({ block, rank: rankOf(block, wanted) }));
  return ranks
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank)
    .map(({ block }) => block);
}

const none = 4;

function rankOf({ label, block = '' }: Tool, wanted: string): number {
  const name = plain(label);
  if (name.startsWith(wanted)) return 0;
  if (
    plain(block)
      .split(',')
      .some((other) => other.trim().startsWith(wanted))
  )
    return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : none;
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
