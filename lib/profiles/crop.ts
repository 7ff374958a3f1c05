import 'server-only';
import sharp from 'sharp';
import { lookAt } from '@/lib/media-library/open';
import { pixelLimit } from '@/lib/media-library/rules';
import { done, type Outcome, refuse } from '@/lib/outcome';
import type { Focus } from './rules';

/** Seconds that the work may take. */
const PATIENCE = 30;

const largest = 384;

/** One of the files of a person's picture. */
export type Cut = (side: number, format: 'webp' | 'jpg') => Promise<Buffer>;

/**
 * Cuts a square out of the picture at `path`, upright and without what cameras write into files; of a film its first
 * frame. Refuses what the library refuses: what is no picture, too many pixels, and a damaged file.
 */
export async function cropSquare(path: string, focus: Focus): Promise<Outcome<Cut>> {
  const look = await lookAt(path);
  if (!look.ok) return look;
  try {
    const { data, info } = await sharp(path, { limitInputPixels: pixelLimit, failOn: 'error' })
      .autoOrient()
      .resize({
        ...{ width: largest, height: largest, fit: 'cover' },
        position: focus === 'found' ? sharp.strategy.attention : focus,
      })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .timeout({ seconds: PATIENCE })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return done((side, format) => {
      const sized = sharp(data, { raw: { width, height, channels } }).resize({ width: side });
      const options = { quality: 80 };
      return (format === 'webp' ? sized.webp(options) : sized.jpeg(options)).toBuffer();
    });
  } catch {
    return refuse(
      'invalid',
      'This picture is damaged: it cannot be read to its end. Save it anew and send that.',
    );
  }
}
