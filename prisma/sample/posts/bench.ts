import { bertrand, colm, maren, nell, petra, tove } from '../cast';
import type { SamplePost } from '../types';

export const bench: SamplePost = {
  title: 'Notes Toward a Fair Bench',
  slug: 'notes-toward-a-fair-bench',
  dek: 'A year of sitting down in public, with measurements. Additions welcome for as long as there are benches.',
  authors: ['maren'],
  categories: ['cities', 'public-space'],
  tags: ['benches', 'streets', 'ageing', 'how to'],
  daysAgo: 96.7,
  responses: 'open',
  body: `<p>There are two hundred and six benches in Port Averill. I have sat on all of them. It took a year, a tape measure, and a willingness to be asked whether I was all right.</p>
<p>Nobody is in charge of benches. Parks has some, Highways some, the harbour office has the row along the Fish Quay, and thirty-four belong to the dead, who have brass plates. So nobody has ever asked what a bench is for, and you can tell.</p>
<h2>What I measured</h2>
<ul>
<li><strong>Height of the seat.</strong> From 31 to 58 centimetres. Below 42, my neighbour Mrs Oram, who is eighty-four, cannot get up again without a passer-by. There are seventy-one benches below 42. She calls them traps.</li>
<li><strong>Arms.</strong> An arm at the end is a handle for standing up. An arm in the middle is a device to stop anyone lying down. Forty-eight benches have the second kind and only nineteen the first.</li>
<li><strong>Distance to the next one.</strong> On Tallow Street, ninety metres: very good. On the hill up to the clinic, where you would want them, six hundred and ten.</li>
<li><strong>What it faces.</strong> Fifty-three face a road. Eleven face a wall. One, on Gas Lane, faces another bench at a distance of eighty centimetres, and is the most popular in the town.</li>
</ul>
<h2>What I was told</h2>
<p>I asked everybody I found sitting what was wrong with the bench they were on. Hardly anyone talked about comfort. They talked about permission. A bench outside a shop is the shop’s. A bench by a school is suspicious before four o’clock. A bench with a plate on it, several people said, is somebody’s, and you sit a little to one side.</p>
<blockquote><p>I want to sit where I can see people without them wondering what I am waiting for.</p></blockquote>
<p>He was about seventy, in a good coat. He was not waiting for anything.</p>
<h2>A fair bench, first draft</h2>
<ol>
<li>Between 43 and 47 centimetres high, with a back, and an arm at each end and none in the middle.</li>
<li>Somewhere to put a cup.</li>
<li>Space beside it, level and as wide as a wheelchair, so that friends may sit side by side and not one in front of the other.</li>
<li>Shade by two in the afternoon, and out of the north wind always.</li>
<li>Another one in sight. From every bench you should be able to see where you would rest next.</li>
<li>Facing something that moves.</li>
</ol>
<p>The whole survey, bench by bench, is <a href="https://example.org/averill/benches">in a table that anybody may download</a>. If there is a seventh rule, put it below. This thread will stay open.</p>`,
  thread: [
    {
      ...petra,
      hoursAfter: 2,
      text: 'Seventh rule: **it drains**. A slatted seat is dry ten minutes after rain. A flat steel one is a birdbath until Thursday.',
      replies: [
        {
          ...maren,
          hoursAfter: 3,
          text: 'I surveyed drains for eleven years and left that out. Rule seven, with thanks and some embarrassment.',
        },
      ],
    },
    {
      ...nell,
      hoursAfter: 9,
      text: 'Eighth: lit, but not lit *on*. Under the lamp you are on a stage.',
    },
    {
      ...colm,
      hoursAfter: 26,
      text: 'The Gas Lane one is popular because that’s where you go to make up after a row. Knees practically touching. Everyone on the Steps knows it. Please do not tell Highways or they will move it.',
      replies: [
        {
          ...tove,
          hoursAfter: 30,
          text: 'We sat there in 1996. Still married. 🪑',
        },
      ],
    },
    {
      ...bertrand,
      hoursAfter: 400,
      text: 'Ninth: do not put it where the bus driver thinks you want the bus.',
    },
    {
      name: 'Mrs Oram’s grandson',
      email: 'oram@example.com',
      hoursAfter: 2210,
      text: `She has read this at last (I printed it, there's a *Print* link at the bottom, large type, very good). She says:

> Tell the girl 44, not 43. One centimetre is the whole business.

Also, Parks have raised the two outside the clinic. She went up the hill to check.`,
      replies: [
        {
          ...maren,
          hoursAfter: 2216,
          text: '44 it is. Nobody has called me “the girl” since the drains, and I have not been so pleased by a correction in years.',
        },
      ],
    },
    {
      name: 'Kasimir Boll',
      email: 'kasimir.boll@example.com',
      hoursAfter: 2290,
      status: 'pending',
      text: 'Tenth: room under it for a dog. Mine would like this considered separately from the cup.',
    },
  ],
};
