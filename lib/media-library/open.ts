import 'server-only';
import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { type Look, sizeProblem } from './rules';

// Only these four are ever opened, whatever a file is called or claims to be: the library behind sharp also knows
// SVG, TIFF, PDF and more, each a way in.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Nsgif', 'Webp'].flatMap((name) => [
    `VipsForeignLoad${name}File`,
    `VipsForeignLoad${name}Buffer`,
  ]),
});
sharp.cache(false);
sharp.concurrency(1);

/** What a file is, read from its first bytes; refuses what is no picture of ours and what is too large to open. */
export async function lookAt(path: string): Promise<Outcome<Look>> {
  const head = await metadataOf(path);
  if (!head) return refuse('invalid', await wrongKind(path));
  const frames = head.pages ?? 1;
  const { width, height } = head.autoOrient;
  const look = { width, height: frames > 1 ? (head.pageHeight ?? height) : height, frames };
  const problem = sizeProblem(look);
  return problem ? refuse('invalid', problem) : done(look);
}

/** Reads the header only: the pixels are looked at when their number is known. */
function metadataOf(path: string) {
  return sharp(path, { animated: true, limitInputPixels: false })
    .metadata()
    .catch(() => null);
}

async function wrongKind(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    const start = buffer.toString('latin1', 0, bytesRead);
    if (bytesRead === 0) return 'This file is empty. Choose another.';
    if (/<svg[\s/>]/i.test(start))
      return 'SVG drawings can carry scripts, so none are taken. Save it as PNG and send that.';
    if (start.slice(4, 8) === 'ftyp')
      return 'HEIC, AVIF and video files are not taken. Save a picture as JPEG and send that.';
    return 'This is not a picture that the library takes. Send a JPEG, PNG, GIF or WebP.';
  } finally {
    await file.close();
  }
}
