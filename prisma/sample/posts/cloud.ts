import { maren } from '../cast';
import type { SamplePost } from '../types';

export const cloud: SamplePost = {
  title: 'How to Read a Cloud from a Bus Stop',
  slug: 'how-to-read-a-cloud',
  dek: 'You have between four and eleven minutes, a strip of sky above the gasworks, and no instruments. It is enough.',
  authors: ['maren'],
  credit: { name: 'The Wend Valley Almanac', url: 'https://example.org/almanac' },
  categories: ['weather'],
  tags: ['clouds', 'forecasting', 'how to'],
  daysAgo: 52.2,
  body: `<p>Forecasts are made for regions. You are standing in a particular place, at a stop with no shelter, and want to know whether to start walking. What follows was worked out at the corner of Tallow Street and Gas Lane over some years of the number 12 not coming.</p>
<h2>First, find the wind. Then find the other one</h2>
<p>The wind on your face is only the bottom of it. Look for the highest thing that is moving. Stand with your back to the wind you can feel, and watch the high cloud: if it comes from your left, the weather is generally getting worse; if from your right, generally better; if from behind you or ahead, nothing much is about to change. This works in the northern half of the world. In the southern half, swap the hands.</p>
<p>Sailors call it the crossed-winds rule and it is older than any app you have. It is right about three times in four, which is about as often as the bus.</p>
<h2>Then the edges</h2>
<ul>
<li><strong>Hard, bright, cauliflower edges</strong> mean the cloud is still growing. Look underneath. If the base is dark and as wide as your hand held at arm’s length, you have perhaps a quarter of an hour.</li>
<li><strong>Soft, frayed edges</strong> mean that it is falling apart. Stay where you are.</li>
<li><strong>No edges at all</strong>, a sheet, with the sun behind it as if through a bathroom window: rain, but not yet. Six hours or so. Take the coat to work, and expect to want it coming home.</li>
</ul>
<h2>Then the gulls</h2>
<p>This one is disputed. It is said here that gulls come inland before a gale. I have kept a tally for two years, on the backs of tickets: gulls on the gasworks, and wind the next day. Ninety-one mornings with gulls; on thirty-eight of them it blew. Without gulls, a hundred and twelve; it blew on forty-four. You may do the division yourself. It comes to very little, and Mr Hask at the newsagent’s has not spoken to me since.</p>
<h2>A table for people in a hurry</h2>
<ol>
<li>High cloud crossing from the left, edges soft, sheet thickening: <em>walk now, or be wet at six.</em></li>
<li>Low heaps, bright tops, gaps of blue larger than the heaps: <em>wait.</em> If one catches you it will be short.</li>
<li>Heaps with anvils, or any cloud that makes you say something aloud: <em>go into the library.</em></li>
<li>Flat grey from edge to edge with nothing moving: <em>wait.</em> Nothing will happen today, possibly including the bus.</li>
</ol>
<p>Keep a tally. It is the only part that I would insist on. A forecast you have not checked is an opinion, and the sky has heard those before.</p>`,
  thread: [
    {
      name: 'Hask, newsagent',
      email: 'hask@example.net',
      hoursAfter: 6,
      text: 'You counted *herring* gulls. I said *common* gulls. I said so at the time.',
      replies: [
        {
          ...maren,
          hoursAfter: 7,
          text: 'Mr Hask, I will start again on Monday. Would you be willing to point?',
          replies: [
            {
              name: 'Hask, newsagent',
              email: 'hask@example.net',
              hoursAfter: 8,
              text: 'I open at six.',
            },
          ],
        },
      ],
    },
    {
      name: 'S. Quell',
      email: 'squell@example.com',
      hoursAfter: 15,
      text: '38/91 is 42% and 44/112 is 39%. With counts that small a gap like that means nothing. I am glad somebody printed a null result about seagulls.',
    },
    {
      name: 'Aroha',
      email: 'aroha@example.net',
      hoursAfter: 33,
      text: 'Reading this at a bus stop in the southern half of the world, hands swapped, getting rained on exactly as predicted. 🚌🌧️',
    },
  ],
};
