import { Group, NumberField, SelectField, TickField } from './fields';
import { threadOrders, threadsOpenOn, units } from './labels';
import type { Section } from './types';

/** How a thread is laid out and how long a response may be. */
export function ResponsesSection(section: Section) {
  return (
    <Group title="Responses" about="How a thread is laid out, and how long one response may be.">
      <NumberField
        {...section}
        name="threadDepth"
        unit={units.threadDepth}
        hint="Deeper replies stand at the last level and say whom they answer. 1 is a flat list."
      />
      <SelectField
        {...section}
        name="threadOrder"
        options={threadOrders}
        hint="Of responses to the article. Replies always follow what they answer. The most discussed have the most replies at any level."
      />
      <NumberField
        {...section}
        name="threadsPerPage"
        unit={units.threadsPerPage}
        hint="A thread is a response to the article with all its replies. Fewer than half a page more stay on the last one. A long conversation goes on at a page of its own."
      />
      <SelectField
        {...section}
        name="threadsOpenOn"
        options={threadsOpenOn}
        hint="What stands under the article when its threads fill several pages. Most discussed first always opens on the first page."
      />
      <NumberField
        {...section}
        name="responseMaxLength"
        unit={units.responseMaxLength}
        hint="A longer one is handed back to its writer, with the text in place."
      />
      <NumberField
        {...section}
        name="editMinutes"
        unit={units.editMinutes}
        hint="From when it was sent. The first reply that is shown ends the editing; withdrawing stays possible. You see the earlier texts. 0: nobody may."
      />
      <TickField
        {...section}
        name="likes"
        hint="One like of each account or browser, taken back by a second press. The count is on the page."
      />
    </Group>
  );
}
