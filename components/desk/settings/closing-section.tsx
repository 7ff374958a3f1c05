'use client';

import { Group, NumberField } from './fields';
import { HoursField } from './hours-field';
import { units } from './labels';
import type { Section } from './types';

/** The rules by which threads close by themselves. */
export function ClosingSection(section: Section) {
  return (
    <Group
      title="Closing by rule"
      about="When threads close by themselves. A closed thread can still be read, and says why it is closed. A post that is kept open by hand, or by its category, is closed by none of these."
    >
      <HoursField {...section} />
      <NumberField
        {...section}
        name="closeAfterDays"
        unit={units.closeAfterDays}
        hint="Empty: never. A post that this has closed can be reopened by hand, and then stays open."
      />
      <NumberField
        {...section}
        name="closeAfterQuietDays"
        unit={units.closeAfterQuietDays}
        hint="Days without a new response, counted from publication while there is none. Empty: never. With both, the earlier one closes."
      />
      <NumberField
        {...section}
        name="closeAfterResponses"
        unit={units.closeAfterResponses}
        hint="Published ones count. Empty: never. When one is removed, the thread has room again."
      />
      <NumberField
        {...section}
        name="slowModeSeconds"
        unit={units.slowModeSeconds}
        hint="Between two responses of one person to the same post. Who is quicker is told how long to wait. 0 turns it off. A post may have its own, on the page of its responses."
      />
    </Group>
  );
}
