'use client';

import { Upload } from 'lucide-react';
import { type ComponentProps, useRef } from 'react';
import { Button } from '@/components/ui/button';

type Props = Omit<ComponentProps<typeof Button>, 'onClick'> & {
  onFiles: (files: File[]) => void;
  multiple?: boolean;
};

/** A button that asks for files; the same one can be chosen again. */
export function FileButton({ onFiles, multiple = false, children, ...rest }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept="image/jpeg,image/png,image/gif,image/webp"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button onClick={() => input.current?.click()} {...rest}>
        <Upload aria-hidden="true" size={16} />
        {children}
      </Button>
    </>
  );
}
