'use client';

import { useEffect, useState } from 'react';
import { findMediaAction } from '@/app/(desk)/desk/media/actions';
import { onEnter } from '@/components/desk/post-form/body/link-dialog';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { MediaCard, MediaPage } from '@/lib/media-library/views';
import { FileButton } from './file-button';
import { Thumbnail, thumbnailFrame, thumbnailGrid } from './thumbnail';
import { UploadList } from './upload-list';
import { useUploads } from './use-uploads';

type Props = { onPick: (picture: MediaCard) => void; onClose: () => void };

/** Chooses a picture of the library, or sends one there and takes it. Mount it to open it. */
export function LibraryDialog({ onPick, onClose }: Props) {
  const [search, setSearch] = useState('');
  const { page, problem, find } = useFound();
  const { uploads, send, forget } = useUploads();
  const upload = async ([file]: File[]) => {
    const picture = file && (await send(file));
    if (picture) onPick(picture);
  };

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Choose a picture"
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      <div className="flex flex-wrap gap-2">
        <Input
          type="search"
          aria-label="Search the library"
          placeholder="Search the library"
          dir="auto"
          className="max-w-60 grow"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => onEnter(event, () => find(search))}
        />
        <Button onClick={() => find(search)}>Search</Button>
        <FileButton onFiles={upload}>Upload a picture</FileButton>
      </div>
      <UploadList uploads={uploads} onForget={forget} />
      {problem && (
        <Notice tone="danger" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {page && (
        <ul aria-label="Pictures" className={`${thumbnailGrid} max-h-[55vh] overflow-y-auto p-0.5`}>
          {page.items.map((item) => (
            <li key={item.id}>
              <button type="button" className={thumbnailFrame} onClick={() => onPick(item)}>
                <Thumbnail item={item} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {page?.items.length === 0 && <p className="text-soft">There is no such picture. Upload one.</p>}
      {page?.older && (
        <Button className="justify-self-start" onClick={() => find(search, page)}>
          Show older ones
        </Button>
      )}
    </Dialog>
  );
}

/** The newest pictures, or those that were searched for; older ones are put behind them. */
function useFound() {
  const [page, setPage] = useState<MediaPage | null>(null);
  const [problem, setProblem] = useState('');
  const find = async (search: string, behind?: MediaPage) => {
    const answer = await findMediaAction({ search, before: behind?.older ?? undefined }).catch(() => null);
    if (!answer?.ok)
      return setProblem(answer?.refusal.message ?? 'The library cannot be reached. Try again.');
    setProblem('');
    setPage({ ...answer.value, items: [...(behind?.items ?? []), ...answer.value.items] });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => void find(''), []);
  return { page, problem, find };
}
