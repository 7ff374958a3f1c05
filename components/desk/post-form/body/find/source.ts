import { type Asked, matchesInSource, matchFrom, placeOf, type Range } from './matches';
import type { Searched } from './searched';

/** The source of a text, in its field; with `inTags` also what stands in its tags. */
export function searchSource(field: HTMLTextAreaElement, inTags: boolean): Searched {
  let matches: Range[] = [];
  let asked: Asked = { text: '', matchCase: false, wholeWord: false };
  const marks = marksUnder(field);
  const selection = () => ({ from: field.selectionStart, to: field.selectionEnd });
  const look = () => {
    matches = matchesInSource(field.value, asked, inTags);
    marks.draw(matches, placeOf(matches, selection()));
  };
  const go = (step: 1 | -1 | 0) => {
    const match = matchFrom(matches, selection(), step);
    if (!match) return;
    field.setSelectionRange(match.from, match.to);
    marks.draw(matches, placeOf(matches, match));
    marks.showChosen();
  };

  return {
    ask: (next) => {
      asked = next;
      look();
    },
    place: () => ({ at: placeOf(matches, selection()), of: matches.length }),
    go,
    replace: (by) => {
      if (placeOf(matches, selection()) > 0) type(field, selection(), by);
      look();
      go(0);
    },
    replaceAll: (by) => {
      const [first] = matches;
      const last = matches.at(-1);
      if (!first || !last) return;
      let text = '';
      let at = first.from;
      for (const { from, to } of matches) {
        text += field.value.slice(at, from) + by;
        at = to;
      }
      type(field, { from: first.from, to: last.to }, text);
      look();
    },
    chosen: () => field.value.slice(field.selectionStart, field.selectionEnd),
    watch: (changed) => {
      const typed = () => {
        look();
        changed();
      };
      field.addEventListener('input', typed);
      field.addEventListener('select', changed);
      return () => {
        field.removeEventListener('input', typed);
        field.removeEventListener('select', changed);
      };
    },
    end: marks.remove,
    focus: () => field.focus(),
  };
}

/** Puts text into the field as typing does, so that the field's own Undo knows of it. */
function type(field: HTMLTextAreaElement, { from, to }: Range, text: string) {
  const before = document.activeElement;
  field.focus();
  field.setSelectionRange(from, to);
  document.execCommand(text ? 'insertText' : 'delete', false, text);
  if (before instanceof HTMLElement) before.focus();
}

/** A field cannot mark parts of its text: a copy of the text lies under it, all see-through but the marks. */
function marksUnder(field: HTMLTextAreaElement) {
  const copy = document.createElement('div');
  copy.className = 'source-marks';
  copy.ariaHidden = 'true';
  copy.dir = 'auto';
  field.before(copy);
  const follow = () => {
    copy.scrollTop = field.scrollTop;
  };
  field.addEventListener('scroll', follow);
  return {
    draw: (matches: Range[], chosen: number) => {
      const parts: (string | HTMLElement)[] = [];
      let at = 0;
      matches.forEach(({ from, to }, index) => {
        const mark = document.createElement('mark');
        mark.textContent = field.value.slice(from, to);
        if (index + 1 === chosen) mark.dataset.chosen = '';
        parts.push(field.value.slice(at, from), mark);
        at = to;
      });
      // The room of a last line that is empty.
      copy.replaceChildren(...parts, `${field.value.slice(at)}\n`);
      copy.style.width = `${field.clientWidth}px`;
      copy.style.height = `${field.clientHeight}px`;
      follow();
    },
    showChosen: () => {
      const mark = copy.querySelector<HTMLElement>('[data-chosen]');
      if (!mark) return;
      field.scrollTop = mark.offsetTop - field.clientHeight / 3;
      follow();
      mark.scrollIntoView({ block: 'nearest' });
    },
    remove: () => {
      field.removeEventListener('scroll', follow);
      copy.remove();
    },
  };
}
