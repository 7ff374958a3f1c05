'use client';

import type { Editor } from '@tiptap/react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { IconButton } from '../../icon-button';
import type { Asking } from './asking';
import type { Asked } from './matches';
import type { Searched } from './searched';
import { searchSource } from './source';
import { searchVisual } from './visual';

type Props = {
  editor: Editor;
  /** The field of the source, while that is shown. */
  field: RefObject<HTMLTextAreaElement | null>;
  source: boolean;
  /** Another one each time that the search is asked for. */
  asking: Asking;
  onClose: () => void;
};

/** Finds and replaces in the text of the editor. Escape goes back to where the text was left. */
export default function FindBar({ editor, field, source, asking, onClose }: Props) {
  const [asked, setAsked] = useState<Asked>({ text: '', matchCase: false, wholeWord: false });
  const [by, setBy] = useState('');
  const [inTags, setInTags] = useState(false);
  const [place, setPlace] = useState({ at: 0, of: 0 });
  const [said, setSaid] = useState('');
  const searched = useRef<Searched>(null);
  const bar = useRef<HTMLElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const latest = useRef(asked);
  latest.current = asked;
  const id = useId();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text to search is the occasion
  useEffect(() => {
    const text = source && field.current ? searchSource(field.current, inTags) : searchVisual(editor);
    searched.current = text;
    text.ask(latest.current);
    setPlace(text.place());
    const stop = text.watch(() => setPlace(text.place()));
    return () => {
      stop();
      text.end();
    };
  }, [editor, source, inTags]);

  // Asked for again, it begins with what is chosen in the text, if that is a few words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: being asked for is the occasion
  useEffect(() => {
    const isHere = bar.current?.contains(document.activeElement);
    const chosen = isHere ? '' : (searched.current?.chosen() ?? '');
    if (chosen && chosen.length < 200 && !chosen.includes('\n')) ask({ text: chosen });
    first.current?.focus();
    first.current?.select();
  }, [asking]);

  const ask = (part: Partial<Asked>) => {
    const next = { ...asked, ...part };
    setAsked(next);
    setSaid('');
    searched.current?.ask(next);
    go(0);
  };
  const go = (step: 1 | -1 | 0) => {
    searched.current?.go(step);
    setPlace(searched.current?.place() ?? place);
  };
  const replace = () => {
    searched.current?.replace(by);
    setPlace(searched.current?.place() ?? place);
  };
  const replaceAll = () => {
    const count = place.of;
    searched.current?.replaceAll(by);
    setPlace(searched.current?.place() ?? place);
    setSaid(count === 0 ? '' : `Replaced ${count}.`);
  };
  const close = () => {
    onClose();
    searched.current?.focus();
  };

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    close();
  };
  const onEnter = (act: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act(event);
  };

  const ticks = [
    { label: 'Match case', on: asked.matchCase, turn: (on: boolean) => ask({ matchCase: on }) },
    { label: 'Whole words', on: asked.wholeWord, turn: (on: boolean) => ask({ wholeWord: on }) },
    ...(source ? [{ label: 'Tags too', on: inTags, turn: setInTags }] : []),
  ];
  return (
    <search
      ref={bar}
      aria-label="Find in the body"
      className="grid w-full gap-1.5 border-rule px-1 pt-1.5 pb-0.5 sm:border-t"
      onKeyDown={press}
    >
      <div className="flex flex-wrap items-center gap-1.5">
        <Input
          ref={first}
          aria-label="Find"
          placeholder="Find"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          className="min-h-8! w-24! grow py-1! text-sm! sm:w-36! sm:grow-0"
          value={asked.text}
          onChange={(event) => ask({ text: event.target.value })}
          onKeyDown={onEnter((event) => go(event.shiftKey ? -1 : 1))}
        />
        <IconButton label="Previous match" icon={ChevronUp} onClick={() => go(-1)} />
        <IconButton label="Next match" icon={ChevronDown} onClick={() => go(1)} />
        <span role="status" className="min-w-16 text-sm text-soft tabular-nums">
          {said || (asked.text ? (place.of === 0 ? 'Not found' : `${place.at} of ${place.of}`) : '')}
        </span>
        <div className="ml-auto">
          <IconButton label="Close the search" icon={X} onClick={close} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        {asking.replacing && (
          <div className="flex grow flex-wrap items-center gap-1.5 sm:grow-0">
            <Input
              aria-label="Replace with"
              placeholder="Replace with"
              dir="auto"
              autoComplete="off"
              className="min-h-8! w-24! grow py-1! text-sm! sm:w-36! sm:grow-0"
              value={by}
              onChange={(event) => setBy(event.target.value)}
              onKeyDown={onEnter(replace)}
            />
            <Button size="small" aria-disabled={place.of === 0 || undefined} onClick={replace}>
              Replace
            </Button>
            <Button size="small" aria-disabled={place.of === 0 || undefined} onClick={replaceAll}>
              Replace all
            </Button>
          </div>
        )}
        {ticks.map(({ label, on, turn }) => (
          <label key={label} htmlFor={id + label} className="flex min-h-6 items-center gap-1.5 text-sm">
            <input
              id={id + label}
              type="checkbox"
              className="size-4 accent-accent"
              checked={on}
              onChange={(event) => turn(event.target.checked)}
            />
            {label}
          </label>
        ))}
      </div>
    </search>
  );
}
