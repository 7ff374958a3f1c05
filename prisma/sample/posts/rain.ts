import type { SamplePost } from '../types';

export const rain: SamplePost = {
  title: 'How Long Does Rain Take?',
  slug: 'how-long-does-rain-take',
  dek: 'We put a cork down a drain at the top of the town and ran.',
  authors: ['idris'],
  categories: ['cities', 'floods'],
  tags: ['drains', 'experiments', 'the Wend'],
  daysAgo: 0,
  status: 'pending',
  body: `<p>The highest drain in Port Averill is outside the clinic, at the top of the hill with no benches. The lowest is a grating in the quay wall under Customs House Stairs. Between them is a kilometre and a half of pipe, some of it brick, none of it on a single map. We wished to know how long the rain takes.</p>
<p>The method was forty corks, painted orange and numbered, two stopwatches, a wet day, and a ladder.</p>
<h2>What came out</h2>
<ul>
<li>Thirty-one corks, the first of them after fourteen minutes.</li>
<li>One cork after two days, by itself, on a dry tide.</li>
<li>A tennis ball that was not ours.</li>
</ul>
<p>Fourteen minutes is the interesting number. The council’s model says twenty-two. A model that gives the hill eight minutes more than it has will expect the river to have risen before the hill’s water comes down to meet it; on the day, the two arrived together, and Gas Lane had both.</p>
<h2>Why it is quicker</h2>
<p>Nobody has done anything wicked. In the past fifteen years some four hundred front gardens between the clinic and the quay have become places to put a car. Each is a small thing, about the size of a good kitchen. A garden holds on to the first ten millimetres of rain and thinks about it. A parking space has nothing to think with.</p>
<blockquote><p>I only wanted somewhere to put the van.</p></blockquote>
<p>So did everyone. There are cheap cures, of which the cheapest is gravel. The corks, the times and the map we made are <a href="https://example.org/averill/corks">all here</a>. Nine corks are still in there somewhere. If you find one, the number is on the bottom, and we should like to know the day.</p>`,
  thread: [],
};
