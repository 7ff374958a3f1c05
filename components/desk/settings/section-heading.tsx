import { type SectionTitle, sectionId } from './sections';

/** The heading of a section of the settings, where the list at their side leads. */
export function SectionHeading({ title }: { title: SectionTitle }) {
  return (
    <h2 id={sectionId(title)} className="font-serif text-xl font-semibold">
      {title}
    </h2>
  );
}
