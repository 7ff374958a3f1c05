'use client';

import { useRef, useState } from 'react';
import type { MediaCard, UploadAnswer } from '@/lib/media-library/views';
import { sendFile } from './send-file';

/** A file on its way: how much of it is sent in percent, and what came of it. */
export type Upload = { key: number; name: string; percent: number; answer: UploadAnswer | null };

/** Files that are sent at the same time. */
const atOnce = 2;

/** Sends many files, two at a time, and keeps what came of each. */
export function useUploads() {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const count = useRef(0);
  const running = useRef(0);
  const waiting = useRef<(() => void)[]>([]);

  const tell = (key: number, part: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));

  const inTurn = async (work: () => Promise<UploadAnswer>) => {
    if (running.current >= atOnce) await new Promise<void>((go) => waiting.current.push(go));
    running.current += 1;
    try {
      return await work();
    } finally {
      running.current -= 1;
      waiting.current.shift()?.();
    }
  };

  /** The picture that the file became; null when it was refused. */
  const send = async (file: File): Promise<MediaCard | null> => {
    const key = ++count.current;
    setUploads((all) => [...all, { key, name: file.name, percent: 0, answer: null }]);
    const answer = await inTurn(() => sendFile(file, (percent) => tell(key, { percent })));
    tell(key, { answer });
    return answer.ok ? answer.value.picture : null;
  };

  const forget = (key: number) => setUploads((all) => all.filter((upload) => upload.key !== key));
  return { uploads, send, forget };
}

/** The files of a paste or a drop that look like pictures; the library looks closer. */
export function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}
