import type { SamplePost } from '../types';

export const ropewalk: SamplePost = {
  title: 'The Last Rope on the Ropewalk',
  slug: 'the-last-rope-on-the-ropewalk',
  dek: 'Three hundred metres of shed, one coil, and the man who cannot bring himself to sell it.',
  authors: ['idris'],
  categories: ['work'],
  tags: ['rope', 'trades'],
  daysAgo: 0,
  status: 'draft',
  body: `<p>You cannot make a long rope in a short building. That is the whole explanation of the Ropewalk, which is three hundred and four metres from end to end and five across, and which strangers take for a covered railway.</p>
<p>The last rope laid in it is still there, at the north end, on a pallet. Two hundred and twenty metres of four-strand manila, tarred. Gerrans Pask laid it with his father, and the walk shut on the Monday.</p>
<h2>How it was done</h2>
<ol>
<li>Comb the fibre. It arrives like hair and must leave like hair that has been spoken to.</li>
<li>Spin the yarns, walking backwards.</li>
<li>Lay the yarns into strands, and the strands, the other way, into rope. It is the two twists quarrelling that hold it together.</li>
</ol>
<p>[Ask Pask about the top cart. Who bought the rope? Get the length checked. Ending is too sweet at the moment.]</p>`,
  thread: [],
};
