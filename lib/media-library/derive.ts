import 'server-only';
import sharp, { type Sharp } from 'sharp';
import type { FallbackFormat } from '@/lib/generated/prisma/enums';
import { done, type Outcome, refuse } from '@/lib/outcome';
import './open';
import { type Look, type MediaFormat, pixelLimit, widthsFor } from './rules';

/** A picture made ready to be kept: nothing of the file itself is, so nothing that was hidden in it is either. */
export type Derived = {
  fallback: FallbackFormat;
  widths: number[];
  /** One of the files; each is made when it is asked for. */
  make: (width: number, format: MediaFormat) => Promise<Buffer>;
};

/** Seconds that one step of the work may take. */
const PATIENCE = 60;

/** Quality of what is lost: above this, files grow and nobody sees it. */
const quality = 80;

/** A picture's files, upright and without what cameras write into them. Refuses a file that cannot be read to its end. */
export async function derive(path: string, look: Look): Promise<Outcome<Derived>> {
  try {
    return done(look.frames > 1 ? await film(path, look) : await still(path, look));
  } catch {
    return refuse(
      'invalid',
      'This picture is damaged: it cannot be read to its end. Save it anew and send that.',
    );
  }
}

/** Decoded once, at the largest width that is kept. */
async function still(path: string, look: Look): Promise<Derived> {
  const widths = widthsFor(look);
  const { data, info } = await sharp(path, { limitInputPixels: pixelLimit, failOn: 'error' })
    .autoOrient()
    .resize({ width: widths.at(-1), withoutEnlargement: true })
    .toColourspace('srgb')
    .timeout({ seconds: PATIENCE })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const decoded = () => sharp(data, { raw: { width, height, channels } });
  const opaque = channels % 2 === 1 || (await decoded().stats()).isOpaque;
  const encoders = {
    webp: (sized: Sharp) => sized.webp({ quality }),
    jpg: (sized: Sharp) => sized.jpeg({ quality, progressive: true }),
    png: (sized: Sharp) => sized.png(),
    gif: (sized: Sharp) => sized.gif(),
  };
  return {
    fallback: opaque ? 'jpg' : 'png',
    widths,
    make: (width, format) =>
      encoders[format]((opaque ? decoded().removeAlpha() : decoded()).resize({ width }))
        .timeout({ seconds: PATIENCE })
        .toBuffer(),
  };
}

/** What moves stays moving. Read to its end here, so that a damaged one is refused before anything is kept. */
async function film(path: string, look: Look): Promise<Derived> {
  const read = () => sharp(path, { animated: true, limitInputPixels: pixelLimit, failOn: 'error' });
  await read().timeout({ seconds: PATIENCE }).stats();
  return {
    fallback: 'gif',
    widths: widthsFor(look),
    make: (width, format) => {
      const sized = read().resize({ width }).timeout({ seconds: PATIENCE });
      return (format === 'webp' ? sized.webp({ quality, effort: 2 }) : sized.gif()).toBuffer();
    },
  };
}
