'use client';

import { type KeyboardEvent, type MouseEvent, useState } from 'react';

type Props = {
  src: string;
  alt: string;
  width: number;
  height: number;
  focusX: number;
  focusY: number;
  disabled: boolean;
};

const within = (percent: number) => Math.min(100, Math.max(0, Math.round(percent)));

/** The picture and its focal point, which is put by a press on the picture or moved by the arrow keys; part of a form. */
export function FocalPoint({ src, alt, width, height, disabled, ...given }: Props) {
  const [{ x, y }, setPoint] = useState({ x: given.focusX, y: given.focusY });

  const put = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setPoint({
      x: within(((event.clientX - box.left) / box.width) * 100),
      y: within(((event.clientY - box.top) / box.height) * 100),
    });
  };
  const move = (event: KeyboardEvent) => {
    const [right, down] = steps[event.key] ?? [0, 0];
    if (right === 0 && down === 0) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 2;
    setPoint({ x: within(x + right * far), y: within(y + down * far) });
  };

  return (
    <div className="grid gap-1.5">
      <div className="relative justify-self-start">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the point itself takes the arrow keys */}
        {/* biome-ignore lint/performance/noImgElement: one of the sizes that the library keeps */}
        <img
          src={src}
          alt={alt}
          width={width}
          height={height}
          className={`max-h-[70vh] w-auto rounded-md bg-sunk ${disabled ? '' : 'cursor-crosshair'}`}
          onClick={disabled ? undefined : put}
        />
        {!disabled && (
          <button
            type="button"
            aria-label="Focal point"
            aria-describedby="focal-point-now"
            className="absolute size-8 -translate-1/2 cursor-move rounded-full border-2 border-white bg-black/40 ring-2 ring-black/60"
            style={{ left: `${x}%`, top: `${y}%` }}
            onKeyDown={move}
          />
        )}
      </div>
      {!disabled && (
        <p id="focal-point-now" className="text-[0.8125rem] text-soft" aria-live="polite">
          The focal point, {x} % from the left and {y} % from the top, stays in sight when the picture is
          cropped. Press on the picture, or move the point by the arrow keys.
        </p>
      )}
      <input type="hidden" name="focusX" value={x} />
      <input type="hidden" name="focusY" value={y} />
    </div>
  );
}

const steps: Partial<Record<string, [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
