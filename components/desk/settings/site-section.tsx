import { Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { isLanguage } from '@/lib/settings/rules';
import { englishPlaceOf, formatTime } from '@/lib/text/dates';
import { control, Group, NumberField, TextField, TickField } from './fields';
import { type HomeChoice, HomeField } from './home-field';
import { labels, units } from './labels';
import { PermalinkField } from './permalink-field';
import type { Section } from './types';

type Props = Section & { timeZones: string[]; pages: HomeChoice[]; now: Date };

/** What the site is called, where and in which language it is, and how its addresses read. */
export function SiteSection({ timeZones, pages, now, ...section }: Props) {
  const { timeZone, language } = section.values;
  return (
    <Group title="Site" about="Its name, its clock and its addresses.">
      <TextField {...section} name="name" hint="At the head of every page and in its title." />
      <TextField
        {...section}
        name="tagline"
        hint="A line under the name. Search engines show it for the home page."
      />
      <Field
        id="timeZone"
        label={labels.timeZone}
        error={section.errors.timeZone}
        hint={`Dates are written and addresses are made in it. There it is ${formatTime(now, englishPlaceOf({ language: isLanguage(language) ? language : 'en', timeZone }))}.`}
      >
        {(field) => (
          <Select {...field} {...control({ ...section, name: 'timeZone' })}>
            {timeZones.includes(timeZone) ? null : <option>{timeZone}</option>}
            {timeZones.map((name) => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <TextField
        {...section}
        name="language"
        hint="A code like en, pt-BR or ar. Dates are written its way, and browsers and screen readers are told it."
      />
      <HomeField {...section} pages={pages} />
      <PermalinkField {...section} now={now} />
      <NumberField
        {...section}
        name="postsPerPage"
        unit={units.postsPerPage}
        hint="On the home page and in every archive."
      />
      <TickField
        {...section}
        name="smartQuotes"
        hint="The editor turns straight quotes into those of the language above as they are typed. Backspace right after gives the straight one back."
      />
    </Group>
  );
}
