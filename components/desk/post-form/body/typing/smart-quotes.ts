import { Extension, InputRule } from '@tiptap/react';
import { curlyQuote, quotesOf } from '@/lib/text/quotes';

/** Straight quotes become those of a language as they are typed; Backspace or Undo right after gives them back. */
export function smartQuotes(language: string) {
  const quotes = quotesOf(language);
  const rule = new InputRule({
    find: /["']$/,
    handler: ({ state, range, match: [typed] }) => {
      const { code } = state.schema.marks;
      if (code && state.doc.rangeHasMark(range.from, range.to, code)) return null;
      const { parent, parentOffset } = state.doc.resolve(range.from);
      const before = parent.textBetween(0, parentOffset, undefined, '\n');
      state.tr.insertText(curlyQuote(before, typed === '"' ? '"' : "'", quotes), range.from, range.to);
    },
  });
  return Extension.create({ name: 'smartQuotes', addInputRules: () => [rule] });
}
