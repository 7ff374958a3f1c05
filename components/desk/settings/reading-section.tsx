import { isLanguage } from '@/lib/settings/rules';
import { type DateForm, formatAs, placeOf } from '@/lib/text/dates';
import { Group, NumberField, SelectField, TickField } from './fields';
import { type HomeChoice, HomeField } from './home-field';
import { dateForms, frontOrders, listTexts, units } from './labels';
import type { Section } from './types';

/** What readers find on the home page and in lists, and how posts are dated. */
export function ReadingSection({ pages, now, ...section }: Section & { pages: HomeChoice[]; now: Date }) {
  const { language, timeZone } = section.values;
  const place = placeOf({ language: isLanguage(language) ? language : 'en', timeZone });
  const dates = Object.fromEntries(
    (Object.keys(dateForms) as DateForm[]).map((form) => [form, formatAs(form, now, place)]),
  );
  return (
    <Group title="Reading" about="The home page, the lists of posts, and what an article says of itself.">
      <HomeField {...section} pages={pages} />
      <SelectField
        {...section}
        name="frontOrder"
        options={frontOrders}
        hint="With the second, the five newest posts that editors feature stand before all others. What stays first by hand stays first."
      />
      <NumberField
        {...section}
        name="postsPerPage"
        unit={units.postsPerPage}
        hint="On the home page and in every archive."
      />
      <SelectField
        {...section}
        name="listText"
        options={listTexts}
        hint="Whole texts make long pages; they suit short posts."
      />
      <SelectField
        {...section}
        name="dateForm"
        options={dates}
        hint="Of posts, in the manner of the language. Responses always have their time."
      />
      <TickField
        {...section}
        name="readingTime"
        hint="In minutes beside the date, at some 240 words a minute."
      />
    </Group>
  );
}
