'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { FileButton } from './file-button';
import { UploadList } from './upload-list';
import { picturesIn, useUploads } from './use-uploads';

/** Takes pictures into the library: chosen, dropped anywhere on the page, or pasted. */
export function LibraryUploads() {
  const router = useRouter();
  const { uploads, send, forget } = useUploads();
  const [over, setOver] = useState(false);
  const take = (files: File[]) => {
    for (const file of files) void send(file).then((picture) => picture && router.refresh());
  };
  const latest = useRef(take);
  latest.current = take;

  useEffect(() => {
    const listening = new AbortController();
    const on = <K extends keyof DocumentEventMap>(type: K, hear: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(type, hear, { signal: listening.signal });
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    on('paste', (event) => latest.current(picturesIn(event.clipboardData)));
    on('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', (event) => event.relatedTarget === null && setOver(false));
    on('drop', (event) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      // All of them: what is no picture is told so.
      latest.current([...(event.dataTransfer?.files ?? [])]);
    });
    return () => listening.abort();
  }, []);

  return (
    <div className="mb-5 grid gap-3">
      <div
        className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-dashed px-4 py-3 ${over ? 'border-accent bg-accent-wash' : 'border-edge'}`}
      >
        <FileButton variant="primary" multiple onFiles={take}>
          Upload pictures
        </FileButton>
        <p className="text-sm text-soft">Or drop them here, or paste one. JPEG, PNG, GIF and WebP.</p>
      </div>
      <UploadList uploads={uploads} onForget={forget} />
    </div>
  );
}
