import { ENOUGH, type Seen, speaks } from '@/lib/moderation/spam/score';
import { Group, NumberField, TickField } from './fields';
import { units } from './labels';
import type { Section } from './types';

/** From how many responses the spam score has learnt, and the host of the outside check, if one is set up. */
export type SpamKnowledge = { learnt: Seen; outside: string | null };

/** What is held for looking like spam: by what this site has learnt, and by what another service says. */
export function SpamSection({ learnt, outside, ...section }: Section & SpamKnowledge) {
  return (
    <Group
      title="Spam"
      about="Robots are met without puzzles: by a field that only they fill in, by how quickly they send, and by what they say."
    >
      <TickField
        {...section}
        name="spamScore"
        hint="Learnt from what moderators here approve and mark as spam, from nothing else. A held response says which words gave it away."
      />
      <NumberField
        {...section}
        name="spamHoldPercent"
        unit={units.spamHoldPercent}
        hint="From 50 to 100. Lower holds more, also by mistake."
      />
      <p className="text-[0.9375rem]">
        <span className="font-medium">{learntSentence(learnt)}</span>{' '}
        {speaks(learnt)
          ? 'It is asked about every new one.'
          : `It says nothing before it knows ${ENOUGH} of each.`}
      </p>
      <p className="text-[0.9375rem]">
        {outside === null ? (
          <>
            <span className="font-medium">No outside check is set up.</span> With <code>AKISMET_KEY</code> in
            the environment, Akismet or a service like it is asked about each response before it is published.
          </>
        ) : (
          <>
            <span className="font-medium">
              Outside check: <bdi>{outside}</bdi>.
            </span>{' '}
            Before a response is published it is told the text, the name, the e-mail, the site, the network
            address and the browser. What it takes for spam is held, and so is what it does not answer in
            three seconds.
          </>
        )}
      </p>
    </Group>
  );
}

function learntSentence({ spam, ham }: Seen) {
  const counted = (count: number) => count.toLocaleString('en');
  return `It has learnt from ${counted(spam)} spam and ${counted(ham)} wanted responses.`;
}
