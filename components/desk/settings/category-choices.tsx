import { chooseForCategoriesAction } from '@/app/(desk)/desk/settings/actions';
import { Select } from '@/components/ui/controls';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CategoryChoice } from '@/lib/closing/categories';
import { SectionHeading } from './section-heading';
import { sectionId } from './sections';

/** What each category says of responses to its posts; what follows asks the category above it. */
export function CategoryChoices({ categories }: { categories: CategoryChoice[] }) {
  if (categories.length === 0) return null;
  return (
    <section
      aria-labelledby={sectionId('Categories')}
      className="grid max-w-4xl gap-x-10 gap-y-4 border-t border-rule py-8 md:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <div>
        <SectionHeading title="Categories" />
        <p className="mt-1 text-sm text-soft">
          What follows asks the category above it, and at the top the rules. A choice on the post itself beats
          these. Of several categories of one post, a closed one wins.
        </p>
      </div>
      <form action={chooseForCategoriesAction} className="grid max-w-xl gap-2">
        {categories.map(({ id, name, level, responses }) => (
          <div key={id} className="flex items-center justify-between gap-3">
            <label htmlFor={`category-${id}`} className="flex gap-1.5">
              {level > 0 && (
                <span aria-hidden="true" className="text-soft">
                  {'–'.repeat(level)}
                </span>
              )}
              <bdi>{name}</bdi>
            </label>
            <Select
              key={responses}
              id={`category-${id}`}
              name={id}
              defaultValue={responses}
              className="max-w-48"
            >
              <option value="follow">{level > 0 ? 'As above it' : 'By the rules'}</option>
              <option value="open">Kept open</option>
              <option value="closed">Closed</option>
            </Select>
          </div>
        ))}
        <SubmitButton variant="secondary" className="justify-self-start">
          Save categories
        </SubmitButton>
      </form>
    </section>
  );
}
