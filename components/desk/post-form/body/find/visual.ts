import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import {
  getMatchHighlights,
  replaceAll,
  replaceNext,
  SearchQuery,
  type SearchResult,
  search,
  setSearchState,
} from 'prosemirror-search';
import { type Asked, matchFrom, patternFor, placeOf } from './matches';
import type { Searched } from './searched';

/** The text of the visual editor, searched across marks. */
export function searchVisual(editor: Editor): Searched {
  editor.registerPlugin(search());
  let asked: Asked = { text: '', matchCase: false, wholeWord: false };
  const matches = () =>
    getMatchHighlights(editor.state)
      .find()
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => a.from - b.from);
  const query = (by = '') =>
    editor.view.dispatch(setSearchState(editor.state.tr, new LiteralQuery(asked, by)));
  // Where the focus is elsewhere, the editor does not scroll by itself.
  const showChosen = () =>
    editor.view.dom.querySelector('.ProseMirror-active-search-match')?.scrollIntoView({ block: 'center' });

  return {
    ask: (next) => {
      asked = next;
      query();
    },
    place: () => {
      const all = matches();
      return { at: placeOf(all, editor.state.selection), of: all.length };
    },
    go: (step) => {
      const { state, view } = editor;
      const match = matchFrom(matches(), state.selection, step);
      if (!match) return;
      view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, match.from, match.to)));
      showChosen();
    },
    replace: (by) => {
      query(by);
      replaceNext(editor.state, (tr) => editor.view.dispatch(closeHistory(tr)));
      showChosen();
    },
    replaceAll: (by) => {
      query(by);
      replaceAll(editor.state, (tr) => editor.view.dispatch(closeHistory(tr)));
    },
    chosen: () => {
      const { from, to } = editor.state.selection;
      return editor.state.doc.textBetween(from, to, '\n');
    },
    watch: (changed) => {
      editor.on('transaction', changed);
      return () => editor.off('transaction', changed);
    },
    end: () => editor.unregisterPlugin('search'),
    focus: () => editor.commands.focus(),
  };
}

/**
 * The library's own search of plain words lowers both sides, which shifts places where a small letter is longer than
 * its capital (İ), and reads `$` in the replacement. A regular expression folds letters one by one.
 */
class LiteralQuery extends SearchQuery {
  constructor(asked: Asked, by: string) {
    super({ search: patternFor(asked), caseSensitive: asked.matchCase, regexp: true, replace: by });
  }

  override getReplacements(state: EditorState, { from, to }: SearchResult) {
    const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to));
    const text = this.replace ? Fragment.from(state.schema.text(this.replace, marks)) : Fragment.empty;
    return [{ from, to, insert: new Slice(text, 0, 0) }];
  }
}
