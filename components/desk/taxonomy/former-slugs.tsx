/** The addresses that lead to a category or a tag since it was renamed or others were merged into it. */
export function FormerSlugs({ kind, slugs }: { kind: 'category' | 'tag'; slugs: { slug: string }[] }) {
  if (slugs.length === 0) return null;
  return (
    <p className="break-words">
      Lead here:{' '}
      {slugs.map(({ slug }, index) => (
        <span key={slug}>
          {index > 0 && ', '}
          <bdi>
            /{kind}/{slug}
          </bdi>
        </span>
      ))}
    </p>
  );
}
