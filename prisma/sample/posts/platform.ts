import { platformThread } from '../threads/platform';
import type { SamplePost } from '../types';

export const platform: SamplePost = {
  title: 'Against the Viewing Platform',
  slug: 'against-the-viewing-platform',
  dek: 'The town already has the best place to look at the harbour. It is called the harbour.',
  authors: ['idris'],
  categories: ['cities', 'public-space'],
  tags: ['planning', 'Long Mole', 'opinion'],
  daysAgo: 8.1,
  responses: 'closed',
  closedNote:
    'Closed after three days. Everyone has spoken, some of you twice, and the hearing is where the next word belongs.',
  body: `<p>It will be eighteen metres high and shaped, the drawing says, “like a wave at the moment of decision”. It will stand at the root of the Long Mole, where the net lofts were. It will have a lift, a gift shop, and a deck from which up to ninety persons may look at the harbour at one time. I have read the whole proposal and cannot find the sentence that says what is wrong with looking at it from where we are.</p>
<p>I am not against views. I am against the idea that a view is a thing you make by charging for it.</p>
<h2>What you see from down here</h2>
<p>Walk out along the Mole any morning at half past six. On your left are the inshore boats, and you will learn who had a good night by who is whistling. On your right, through the gaps in the crane rails, is the cold store, which hums in B flat. You cannot see the whole harbour from anywhere on this walk. You get it a piece at a time, and each piece has somebody in it who may say good morning.</p>
<p>From eighteen metres you see all of it at once and nobody says anything. The boats become a pattern. I have stood on such platforms in other towns and always felt the same small shame, of having been lifted out of a conversation.</p>
<blockquote><p>A place seen whole is a place nobody is asking you to carry anything in.</p></blockquote>
<p>That was said to me by a woman mending a trawl, and I have been trying to improve on it for a month.</p>
<h2>The case for it, put as well as I can</h2>
<p>It would be cowardly to leave this out.</p>
<ol>
<li><strong>Not everybody can walk the Mole.</strong> It is eleven hundred metres of uneven stone with no rail. A lift to a level deck would give the harbour to people who have never been able to reach it. This is the strongest argument, and I have no answer to it except that eighteen metres of tower is a strange way to avoid laying four hundred metres of flat path.</li>
<li><strong>It pays.</strong> The estimate is sixty thousand visitors a year. Perhaps. The net lofts also paid, and there were families in them.</li>
<li><strong>Young people want it.</strong> Some do. I asked a class of them. They wanted, in this order: a place to swim, a place to sit in the rain, the last ferry to be later, and then the tower.</li>
</ol>
<h2>What the money could do</h2>
<p>For the price of the deck alone, without lift or shop, the harbour office could lay a level path to the first beacon, put six benches along it facing different ways, and build a hut at the end with a stove. I have had this costed by someone who builds such things, and <a href="https://example.org/averill/mole-path">her figures are here</a> for anybody to pick holes in.</p>
<p>It would not look like a wave at the moment of decision. It would look like a path with a hut at the end of it. But you would meet people, and on a clear day, from the bench nearest the beacon, you would see most of the harbour, and the part you could not see would be a reason to get up.</p>`,
  thread: platformThread,
};
