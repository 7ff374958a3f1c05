import type { Refusal } from '@/lib/outcome';

/** A picture as the grid and the editor need it. `address` is what a text names it by. */
export type MediaCard = {
  id: string;
  address: string;
  /** A small file, to be shown at the desk. */
  thumbnail: string;
  name: string;
  alt: string;
  /** Of the largest file, in pixels. */
  width: number;
  height: number;
  focusX: number;
  focusY: number;
};

/** Some pictures, newest first, and where the older ones go on; null when there are none. */
export type MediaPage = { items: MediaCard[]; older: string | null };

/** What the sender of a file is told; `known`: the library had this very file. */
export type UploadAnswer =
  | { ok: true; value: { picture: MediaCard; known: boolean } }
  | { ok: false; refusal: Refusal };
