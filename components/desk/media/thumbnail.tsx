import type { MediaCard } from '@/lib/media-library/views';

/** A picture cut to a square around its focal point, with its name under it. Its name speaks for it. */
export function Thumbnail({ item }: { item: MediaCard }) {
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: one of the sizes that the library keeps */}
      <img
        src={item.thumbnail}
        alt=""
        width={item.width}
        height={item.height}
        loading="lazy"
        className="aspect-square w-full rounded-t-md bg-sunk object-cover"
        style={{ objectPosition: `${item.focusX}% ${item.focusY}%` }}
      />
      <span className="grid px-2 py-1.5 text-left">
        <span className="truncate text-[0.8125rem]" dir="auto">
          {item.name}
        </span>
        <span className="truncate text-xs text-soft" dir="auto">
          {item.alt || 'No alternative text'}
        </span>
      </span>
    </>
  );
}

/** The look of what a thumbnail stands in: a link or a button. */
export const thumbnailFrame =
  'block w-full overflow-hidden rounded-md border border-rule bg-raised text-ink no-underline hover:border-edge cursor-pointer';

export const thumbnailGrid = 'grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3';
