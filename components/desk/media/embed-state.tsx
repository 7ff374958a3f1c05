import { type MediaAddress, sourceOf } from '@/lib/media/rules';
import type { EmbedAnswer } from '@/lib/media/views';

/** What the desk knows of something elsewhere, in a line: where it is from, whose it is, and whether it is there. */
export function EmbedState({ address, answer }: { address: MediaAddress; answer: EmbedAnswer | null }) {
  const source = sourceOf(address.provider, address.url);
  if (!answer) return <>{source}. Looking it up …</>;
  if (!answer.ok) return <span className="text-danger">{answer.refusal.message}</span>;
  const { author, gone, silent } = answer.value;
  if (gone) return <strong className="text-danger">Gone: {source} does not show it any more.</strong>;
  if (silent) return <>{source} did not answer. It is asked again later; until then readers get a link.</>;
  return <>{author ? `${source} · ${author}` : source}</>;
}
