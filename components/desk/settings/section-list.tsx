import { type SectionTitle, sectionId } from './sections';

/** The way to each section: above them, and beside them where there is room. */
export function SectionList({ titles }: { titles: readonly SectionTitle[] }) {
  return (
    <nav aria-label="Sections" className="xl:sticky xl:top-20 xl:order-last xl:self-start">
      <ul className="flex flex-wrap gap-x-4 xl:grid xl:border-s xl:border-rule xl:ps-4">
        {titles.map((title) => (
          <li key={title}>
            <a
              href={`#${sectionId(title)}`}
              className="inline-block py-1 text-sm text-accent hover:underline"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
