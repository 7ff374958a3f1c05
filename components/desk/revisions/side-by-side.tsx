import type { Sides, Stretch } from '@/lib/revisions/compare';

type Props = { sides: Sides & { source?: boolean }; names: [string, string]; alike?: boolean };

/** Two texts beside each other, on a narrow screen below each other, with what the other lacks marked. */
export function SideBySide({ sides: { before, after, source }, names, alike = false }: Props) {
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      <Side name={names[0]} stretches={before} tone="before" source={source} />
      {alike ? (
        <div className="max-sm:hidden">
          <Side name={names[1]} stretches={after} tone="after" source={source} />
        </div>
      ) : (
        <Side name={names[1]} stretches={after} tone="after" source={source} />
      )}
    </div>
  );
}

const marks = {
  before: 'bg-danger-wash text-ink line-through decoration-danger decoration-1',
  after: 'bg-good-wash text-ink underline decoration-good',
};

type SideProps = { name: string; stretches: Stretch[]; tone: 'before' | 'after'; source?: boolean };

function Side({ name, stretches, tone, source = false }: SideProps) {
  const Mark = tone === 'before' ? 'del' : 'ins';
  return (
    <div className="min-w-0 rounded-md border border-rule bg-raised px-3 py-2">
      <p className="text-xs font-medium text-soft">{source ? `${name}, source` : name}</p>
      <p
        dir="auto"
        className={`break-words whitespace-pre-wrap ${source ? 'font-mono text-sm' : 'font-serif'}`}
      >
        {stretches.length === 0 && <span className="text-soft italic">(nothing)</span>}
        {stretches.map(({ text, changed }, index) =>
          changed ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place
            <Mark key={index} className={marks[tone]}>
              {text}
            </Mark>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place
            <span key={index}>{text}</span>
          ),
        )}
      </p>
    </div>
  );
}
