import { colm, pilot, ruth } from '../cast';
import type { SamplePost } from '../types';

export const froze: SamplePost = {
  title: 'The Winter the Harbour Froze (It Did Not)',
  slug: 'the-winter-the-harbour-froze',
  dek: 'Everyone’s grandfather walked across to Far Side on the ice. The harbour log has been through all its winters, and would like a word.',
  authors: ['maren'],
  categories: ['weather', 'harbour'],
  tags: ['memory', 'records', 'ice', 'myths'],
  daysAgo: 203.5,
  responses: 'closed',
  closedNote: 'Closed by the editor. Further sightings of ice by post, please, with a date and a witness.',
  body: `<p>The story is always the same. It was the hard winter. The harbour froze from the Customs House to Far Side. The ferry was stuck fast for a week, and the number 7 crew played football beside her. Somebody’s grandfather walked over to propose to somebody’s grandmother, and was given tea, and walked back.</p>
<p>I have now been told this forty times, by people I like, about six different winters. I have also read the harbour log for all of them.</p>
<h2>What the log says</h2>
<p>The log was kept four times a day. It gives wind, weather, the temperature of the air and, from 1890, the temperature of the water at the stairs. Salt water of our sort freezes at a little under minus two. The coldest the harbour has ever been, at the stairs, is plus 0.4, at six in the morning, in February 1947, and the officer of the watch thought that so remarkable that he underlined it.</p>
<p>There was ice that winter. It was in the river. The Wend is fresh water; it froze above the weir, broke up in the thaw, and came down into the harbour in plates, some of them, the log says, “of the bigness of a door”. For two tides the inner basin was full of them. The ferry missed three sailings. On the Friday they were gone.</p>
<h2>So who walked?</h2>
<p>I put this to Mrs Oram, who is eighty-four and was there.</p>
<blockquote><p>Nobody walked. Denzil Roke got on one for a bet, by the fish steps, and it went out with him. They fetched him off at the Mole with a boathook. He did propose to somebody, but I think that was the fright.</p></blockquote>
<p>So there it is: one young man, one door of ice, four hundred metres, sideways. In the retelling he turned to face the other shore.</p>
<h2>Why it matters, if it does</h2>
<ul>
<li>Because people say to me, when I write about the sea getting warmer, that it was always up and down, and that in their grandfather’s day it froze.</li>
<li>Because the six different winters are each about twenty years before the speaker was born. The ice keeps pace with us, just out of sight.</li>
<li>Because what did happen is better.</li>
</ul>
<p>I am not asking anyone to stop telling it. I only ask that Denzil Roke be put back in: nineteen, in his good boots, going the wrong way past the whole town with his arms out. The log has him, too. <em>Fri. 07.40. Ice clearing on the ebb. One man on it.</em> The pages are <a href="https://example.org/averill/log-1947">copied here</a>.</p>`,
  thread: [
    {
      ...colm,
      hoursAfter: 1,
      text: 'My grandfather walked across and I will not be argued with by a thermometer.',
      replies: [
        {
          ...pilot,
          hoursAfter: 2,
          text: 'Colm, your grandfather was from inland.',
          replies: [
            {
              ...colm,
              hoursAfter: 2.2,
              text: 'He walked a long way.',
            },
          ],
        },
      ],
    },
    {
      name: 'Loveday Roke',
      email: 'loveday@example.com',
      hoursAfter: 18,
      text: `Denzil was my grandfather. He did propose, on the Saturday, and she did say that it was the fright, and she married him anyway. They kept the boathook over the mantelpiece.

We had all been told that it was to do with a shark.`,
      replies: [
        {
          ...ruth,
          hoursAfter: 20,
          text: 'Every word of this makes me happier. Is there a photograph of the boathook?',
          replies: [
            {
              name: 'Loveday Roke',
              email: 'loveday@example.com',
              hoursAfter: 44,
              text: '[There is now.](https://example.org/roke/boathook)',
            },
          ],
        },
      ],
    },
  ],
};
