import { hiddenAddresses } from './hidden-addresses';
import { heldBecause } from './words';

type Props = {
  by: string;
  match: string | null;
  /** The response, as it is shown beside this. */
  html: string;
};

/** Why the rules held a response, with what they found in it. An address that its text shows is not written again. */
export function Held({ by, match, html }: Props) {
  const { why, found } = heldBecause(by, match);
  const told = by === 'links' ? hiddenAddresses(found, html) : found;
  return (
    <p className="w-fit max-w-full rounded bg-warning-wash px-2 py-0.5 text-[0.8125rem] text-warning">
      <span className="font-medium">Held:</span> {why}
      {told.map((one) => (
        <span key={one}>
          {' '}
          <mark
            dir="auto"
            className="rounded-sm bg-transparent font-medium wrap-anywhere text-warning underline decoration-dotted underline-offset-2"
          >
            {one}
          </mark>
        </span>
      ))}
    </p>
  );
}
