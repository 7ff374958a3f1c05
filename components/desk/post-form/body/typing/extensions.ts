import { Placeholder } from '@tiptap/extensions';
import { CleanPaste } from '../paste/clean-paste';
import { Direction } from './direction';
import { Markdown } from './markdown';
import { smartQuotes } from './smart-quotes';

/** What helps while one types and pastes; what a text may hold is not changed by it. */
export function typingExtensions(quotes: string | null) {
  return [
    Placeholder.configure({ placeholder: 'Write, or type / to choose a block' }),
    CleanPaste,
    Direction,
    Markdown,
    ...(quotes ? [smartQuotes(quotes)] : []),
  ];
}
