import { Select, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { isLanguage } from '@/lib/settings/rules';
import { englishPlaceOf, formatTime } from '@/lib/text/dates';
import { control, Group, TextField, TickField } from './fields';
import { labels } from './labels';
import { LogoField } from './logo-field';
import type { Logos, Section } from './types';

type Props = Section & { timeZones: string[]; logos: Logos; now: Date };

/** What the site is called, where and in which language it is, and what stands at the head and foot of its pages. */
export function SiteSection({ timeZones, logos, now, ...section }: Props) {
  const { timeZone, language } = section.values;
  return (
    <Group title="Site" about="Its name, its clock, and what stands on every page.">
      <TextField {...section} name="name" hint="At the head of every page and in its title." />
      <TextField
        {...section}
        name="tagline"
        hint="A line under the name. Search engines show it for the home page."
      />
      <LogoField
        {...section}
        name="logoId"
        paper="day"
        first={logos.logoId}
        hint="Stands in place of the name at the head of every page, and with links to the site elsewhere. Who does not see it hears the name."
      />
      <LogoField
        {...section}
        name="logoDarkId"
        paper="night"
        first={logos.logoDarkId}
        hint="For readers who have their screen dark, when the other would not be seen there. Without one the other stands on both."
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
      <TickField
        {...section}
        name="smartQuotes"
        hint="The editor turns straight quotes into those of the language above as they are typed. Backspace right after gives the straight one back."
      />
      <Field
        id="footerText"
        label={labels.footerText}
        error={section.errors.footerText}
        hint="An imprint, a licence, thanks: plain words or HTML with links and emphasis. What could harm readers is taken out when it is saved."
      >
        {(field) => (
          <Textarea {...field} {...control({ ...section, name: 'footerText' })} rows={3} dir="auto" />
        )}
      </Field>
    </Group>
  );
}
