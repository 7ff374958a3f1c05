import { heldBecause } from './words';

/** Why the rules held a response, with what they found in it. */
export function Held({ by, match }: { by: string; match: string | null }) {
  const { why, found } = heldBecause(by, match);
  return (
    <p className="w-fit max-w-full rounded bg-warning-wash px-2 py-0.5 text-[0.8125rem] text-warning">
      <span className="font-medium">Held:</span> {why}
      {found.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same address may have been found twice
        <span key={at}>
          {' '}
          <mark
            dir="auto"
            className="rounded-sm bg-transparent font-medium wrap-anywhere text-warning underline decoration-dotted underline-offset-2"
          >
            {text}
          </mark>
        </span>
      ))}
    </p>
  );
}
