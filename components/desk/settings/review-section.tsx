import { Group, NumberField, TickField, WordsField } from './fields';
import { units } from './labels';
import type { Section } from './types';

/** What is held for a moderator, and what is not taken at all. */
export function ReviewSection(section: Section) {
  return (
    <Group
      title="Review"
      about="Held responses wait in the queue; their writers see them, marked as waiting. The staff is never held."
    >
      <TickField
        {...section}
        name="holdFirstTime"
        hint="Once one is approved, that person’s next ones appear at once."
      />
      <NumberField {...section} name="holdLinks" unit={units.holdLinks} hint="0: never held for links." />
      <WordsField
        {...section}
        name="holdWords"
        hint="One word or phrase a line. It is looked for in the text, name, e-mail and site; case and accents make no difference."
      />
      <WordsField
        {...section}
        name="disallowedWords"
        hint="Written the same way. The response is handed back, and says which word it was."
      />
      <TickField
        {...section}
        name="wordsWhole"
        hint="For both lists. Else “press” is also found in “WordPress”. Where a script has no spaces between words, an entry is found anywhere."
      />
      <NumberField
        {...section}
        name="floodSeconds"
        unit={units.floodSeconds}
        hint="A quicker one is handed back and says how long to wait. 0 turns it off."
      />
      <TickField
        {...section}
        name="moderationPage"
        hint="Readers find at /moderation what was removed and what was closed, when and with what reason; no names, no texts, no spam. Its address stands at the foot of every page."
      />
      <NumberField
        {...section}
        name="reportsHold"
        unit={units.reportsHold}
        hint="That many reports take a response back to the queue, unless a moderator has approved it since. 0: reports never do."
      />
    </Group>
  );
}
