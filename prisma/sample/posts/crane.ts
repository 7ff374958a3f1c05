import { bertrand, colm, hana, idris, petra, wick } from '../cast';
import type { SamplePost } from '../types';

export const crane: SamplePost = {
  title: 'The Crane That Learned to Wait',
  slug: 'the-crane-that-learned-to-wait',
  dek: 'Nobody drives Number Four any more. The people who used to have some advice for it.',
  authors: ['idris'],
  categories: ['work', 'docks'],
  tags: ['automation', 'container yard', 'cranes'],
  daysAgo: 34.4,
  body: `<p>Number Four crane has had no one in it since the spring refit. The cab is still there, forty metres up, with the seat in it and, I am told, a cardigan. It lifts, trolleys, lowers and locks by itself, all day and all night, watched on nine screens by a woman called Perran Voss, who drove it for eight years and describes her present work as “being a lifeguard at a very dull pool”.</p>
<p>In its first month Number Four was slower than she had been. That surprised the makers and nobody else.</p>
<h2>Eleven seconds</h2>
<p>A box on a wire is a pendulum. Move the trolley, the box swings; stop, and it goes on swinging. A driver learns to move so that the swing and the stop arrive together, as you learn to set down a full cup. The machine had equations for this and they were better than hers. Where it lost time was underneath.</p>
<p>It would bring a box down over a lorry, find the lorry a hand’s breadth out of place, and stop. The rule was that it must not lower until everything was within tolerance. So it hung there and asked, by way of a sign, for the lorry to move. The lorry driver, being a person, would look at the sign, lean out, look up, swear, start the engine, and creep. Eleven seconds on average. Multiply by nine hundred.</p>
<p>“I never did that,” says Voss. “If he’s out to the left I come in from the left. He sees me coming from the left, so he straightens up. We’ve not said a word.”</p>
<h2>Teaching manners</h2>
<p>What they did next is the reason I am writing this. They did not make the machine stricter. They put Voss and two other drivers in a room for six weeks with the engineers and the recordings, and asked them, move by move, what they had been doing. The list they ended up with is pinned above the screens:</p>
<ol>
<li>Slow down where he can see you slow down.</li>
<li>If he is young, stop higher.</li>
<li>If he is reversing, you are not there.</li>
<li>Never correct him in front of the next lorry.</li>
<li>When you don’t know, wait; but wait somewhere useful.</li>
</ol>
<p>Three of the five are now software. (Nobody could find a way for the machine to tell who was young. Number four was thought to be beyond the budget.) The fifth made the difference: the crane now waits with the box low, to one side, already lined up with where the lorry is likeliest to be. It costs nothing, and the drivers have begun, without being asked, to park there.</p>
<h2>Who is thanked</h2>
<p>The yard is three per cent quicker than before. There were fourteen crane drivers and there are five lifeguards. The other nine took the terms, which were decent, and which did not mention that the thing replacing them had been taught by three of their number for six weeks at the ordinary rate.</p>
<p>I asked Voss whether she minded. She thought about it while two boxes went by. “I’d have minded if they’d got it from somebody worse,” she said.</p>`,
  media: [
    {
      label: 'Related video',
      url: 'https://www.youtube.com/watch?v=R6MlUcmOul8',
      title: 'Tears of Steel',
      caption:
        'Tears of Steel (2012), an open film, lets robots loose in Amsterdam. Ours only stack boxes, but the question of who taught them is the same.',
      credit: 'Blender Foundation',
    },
  ],
  thread: [
    {
      ...petra,
      hoursAfter: 1,
      text: '“Wait somewhere useful” should be carved over the door of every engineering school.',
      replies: [{ ...colm, hoursAfter: 1.8, text: 'And every pub.' }],
    },
    {
      ...wick,
      hoursAfter: 4,
      text: `Fourteen to five is presented here in one line near the end, as if it were the weather. It is the story. The manners are charming, but the drivers **sold their knowledge for an hourly rate** and did not know they were selling it.`,
      replies: [
        {
          ...idris,
          hoursAfter: 6,
          text: 'They knew. I asked all three. One said that it was the first time in twenty years anyone had wanted to know how she did it, and that she would have paid them. I put the number near the end because that is where it was put to the drivers.',
          replies: [
            {
              ...wick,
              hoursAfter: 8,
              text: '“She would have paid them” is exactly what I am complaining about. But that last sentence is worth more than my complaint, and I wish it were in the piece.',
            },
          ],
        },
        {
          ...bertrand,
          hoursAfter: 11,
          text: `Songwriters get a fee every time the song is played. Each time that crane waits low and to one side, someone's idea is being played. Nine hundred times a day. Just a thought for the branch meeting.`,
          replies: [
            {
              ...hana,
              hoursAfter: 13,
              text: 'A royalty on tact. I would vote for it.',
            },
          ],
        },
      ],
    },
    {
      name: 'Ex-Number Two',
      email: 'number.two@example.net',
      hoursAfter: 30,
      text: 'It is my cardigan. Nobody has the key.',
    },
    {
      name: 'CraneJobs4U',
      email: 'jobs@example.com',
      url: 'https://example.com/jobs',
      hoursAfter: 300,
      status: 'spam',
      text: 'Earn $$$ from home operating CRANE no experience!! visit https://example.com/jobs',
    },
  ],
};
