import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { papers } from '@/lib/look/themes';
import type { MediaCard } from '@/lib/media-library/views';
import { labels } from './labels';
import type { Section } from './types';

const LibraryDialog = dynamic(() =>
  import('@/components/desk/media/library-dialog').then((library) => library.LibraryDialog),
);

type Props = Section & {
  name: 'logoId' | 'logoDarkId';
  /** Which paper it is shown on here. */
  paper: 'day' | 'night';
  /** The picture that is saved. */
  first: MediaCard | null;
  hint: ReactNode;
};

/** A picture of the library in place of the name, on the paper that it is for. */
export function LogoField({ name, paper, first, hint, values, errors, change }: Props) {
  const [picked, setPicked] = useState(first);
  const [choosing, setChoosing] = useState(false);
  const shown = [picked, first].find((picture) => picture?.id === values[name]);
  const described = [`${name}-hint`, errors[name] && `${name}-error`].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={described} className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{labels[name]}</legend>
      <input type="hidden" name={name} value={values[name]} />
      {shown && (
        <span
          className="grid h-24 max-w-sm place-items-center rounded-md border border-rule p-3"
          style={{ background: papers[values.theme === 'quiet' ? 'quiet' : 'newspaper'][paper] }}
        >
          {/* biome-ignore lint/performance/noImgElement: one of the sizes that the library keeps */}
          <img src={shown.thumbnail} alt={shown.name} className="max-h-full max-w-full object-contain" />
        </span>
      )}
      <div className="flex flex-wrap gap-2">
        <Button id={name} size="small" aria-describedby={described} onClick={() => setChoosing(true)}>
          {shown ? 'Choose another' : 'Choose or upload'}
          <span className="sr-only">: {labels[name]}</span>
        </Button>
        {values[name] && (
          <Button size="small" variant="plain" onClick={() => change(name, '')}>
            Remove
            <span className="sr-only">: {labels[name]}</span>
          </Button>
        )}
      </div>
      <FieldError id={name} error={errors[name]} />
      <p id={`${name}-hint`} className="text-[0.8125rem] text-soft">
        {hint}
      </p>
      {choosing && (
        <LibraryDialog
          onClose={() => setChoosing(false)}
          onPick={(picture) => {
            setChoosing(false);
            setPicked(picture);
            change(name, picture.id);
          }}
        />
      )}
    </fieldset>
  );
}
