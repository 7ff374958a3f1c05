'use client';

import type { Editor } from '@tiptap/react';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { FileButton } from '@/components/desk/media/file-button';
import { LibraryDialog } from '@/components/desk/media/library-dialog';
import { UploadList } from '@/components/desk/media/upload-list';
import { useUploads } from '@/components/desk/media/use-uploads';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Dialog } from '@/components/ui/dialog';
import type { MediaCard } from '@/lib/media-library/views';
import { IconButton } from '../icon-button';
import { moved } from '../moved';
import { onEnter } from './link-dialog';
import { galleryAt, picturesOf, type Shown, setGallery } from './nodes/gallery';

/** The pictures of a gallery and their order; opened on one it changes that one. Mount it to open it. */
export default function GalleryDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [existing] = useState(() => galleryAt(editor));
  const [pictures, setPictures] = useState<Shown[]>(() => (existing ? picturesOf(existing.node) : []));
  const [choosing, setChoosing] = useState(false);
  const { uploads, send, forget } = useUploads();

  const add = ({ address, alt, width, height }: MediaCard) =>
    setPictures((all) =>
      all.some(({ src }) => src === address) ? all : [...all, { src: address, alt, width, height }],
    );
  const upload = async (files: File[]) => {
    for (const coming of files.map(send)) {
      const picture = await coming;
      if (picture) add(picture);
    }
  };
  const say = (at: number, alt: string) =>
    setPictures((all) => all.map((picture, index) => (index === at ? { ...picture, alt } : picture)));
  const apply = () => {
    onClose();
    setGallery(editor, pictures);
  };

  if (choosing)
    return (
      <LibraryDialog
        onPick={(picture) => {
          add(picture);
          setChoosing(false);
        }}
        onClose={() => setChoosing(false)}
      />
    );
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Gallery"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!existing && pictures.length === 0} onClick={apply}>
            {existing ? 'Change' : 'Add gallery'}
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setChoosing(true)}>Choose a picture</Button>
        <FileButton multiple onFiles={upload}>
          Upload pictures
        </FileButton>
      </div>
      <UploadList uploads={uploads} onForget={forget} />
      {pictures.length === 0 && (
        <p className="text-soft">Choose the pictures that readers see side by side.</p>
      )}
      <ol aria-label="Pictures of the gallery" className="grid gap-2">
        {pictures.map((picture, at) => (
          <li key={picture.src} className="flex items-center gap-2">
            {/* Of this site only: before anybody reads it, no other host is told. */}
            {picture.src.startsWith('/') && (
              // biome-ignore lint/performance/noImgElement: one of the sizes that the library keeps
              <img src={picture.src} alt="" className="size-14 shrink-0 rounded bg-sunk object-cover" />
            )}
            <Input
              aria-label={`Alternative text of picture ${at + 1}`}
              placeholder="Alternative text"
              dir="auto"
              value={picture.alt}
              onChange={(event) => say(at, event.target.value)}
              onKeyDown={(event) => onEnter(event, apply)}
            />
            <IconButton
              icon={ArrowUp}
              label={`Move picture ${at + 1} up`}
              disabled={at === 0}
              onClick={() => setPictures(moved(pictures, at, -1))}
            />
            <IconButton
              icon={ArrowDown}
              label={`Move picture ${at + 1} down`}
              disabled={at === pictures.length - 1}
              onClick={() => setPictures(moved(pictures, at, 1))}
            />
            <IconButton
              icon={X}
              label={`Remove picture ${at + 1}`}
              onClick={() => setPictures(pictures.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
