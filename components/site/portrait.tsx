import { portraitShown } from '@/lib/profiles/rules';

type Props = { portraitKey: string; side: number };

/** A person's picture, `side` pixels on a side. Their name stands beside it, so it says nothing more. */
export function Portrait({ portraitKey, side }: Props) {
  const { src, webp, jpg } = portraitShown(portraitKey, side);
  const sizes = `${side}px`;
  return (
    <picture className="portrait">
      <source type="image/webp" srcSet={webp} sizes={sizes} />
      <img src={src} srcSet={jpg} sizes={sizes} width={side} height={side} alt="" />
    </picture>
  );
}
