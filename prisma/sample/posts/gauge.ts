import { gaugeThread } from '../threads/gauge';
import type { SamplePost } from '../types';

export const gauge: SamplePost = {
  title: 'The Gauge in the Customs House Cellar',
  slug: 'the-gauge-in-the-cellar',
  dek: 'For a hundred and forty-one years somebody has gone down nineteen steps to write a number in a book. It has become the most argued-over book in Port Averill.',
  authors: ['maren'],
  categories: ['water', 'floods'],
  tags: ['tides', 'records', 'sea level', 'Customs House'],
  daysAgo: 1.6,
  body: `<p>There are nineteen steps, and the last three are usually wet. At the bottom is a door that has to be lifted as well as pushed, and behind the door a room the size of a railway compartment, with a desk, a lamp, a clock, and a hole in the floor. The hole is the point. It goes down through the footings of the Customs House to the harbour, and the sea stands in it, breathing slowly, screened from the waves by eleven metres of stone.</p>
<p>On the water sits a copper float. A wire runs from the float over a wheel to a pen, and the pen rests on a paper drum which turns once a day. That is the whole instrument. It was installed in a spring of which nobody recorded anything else, and it has drawn the same patient double hump, two tides a day, more than fifty thousand times.</p>
<p>Annis Fenn has looked after it for twenty-six of those years. She changes the paper, winds the clock, and at the morning high water writes a number in a ledger, in pencil. “Ink runs,” she says. “You would only use ink down here if you did not want it read.”</p>
<h2>What the number is for</h2>
<p>Until recently the number was for almost nobody. The harbour has an acoustic gauge on the Long Mole which reports every six minutes to a server in another city, and pilots look at that. The ledger went on out of something between duty and politeness. Then the council published its plan for a flood wall along Tallow Street, and on page 212 there was a table, and in the table a sentence: <em>the design level has been derived from the local record.</em></p>
<p>Which local record? There are two, and they do not agree.</p>
<ul>
<li><strong>The Mole</strong> has thirty-one years of readings. They show the sea rising a little over three millimetres a year.</li>
<li><strong>The cellar</strong> has a hundred and forty-one. It shows the sea rising twenty-four centimetres in all, most of it lately, and agrees with the Mole about the last three decades to within the width of Mrs Fenn’s pencil.</li>
</ul>
<p>So far, no quarrel. The quarrel is about storms. Thirty-one years is not long enough to have met many bad ones. The Mole has seen two tides higher than the Tallow Street kerb. The cellar has seen nine.</p>
<h2>The collier and the bolt</h2>
<p>A long record is only as good as the thing it is measured from. The cellar’s heights are counted from a bronze bolt set in the north pier of the building, and in 1931 a collier named the <em>Good Intent</em> came in too fast on a flood tide and struck that pier hard enough to stop the clock. The bolt moved. By how much is the question on which a wall costing four million now turns.</p>
<p>The keeper of the day, a Mr Osric Lamb, did something that makes a surveyor want to embrace him. He did not correct anything. He wrote down what he saw, ruled a red line across the page, sank a second bolt in the bedrock behind the fish market, and for eleven weeks measured every tide from both. His note at the end of it takes up one line:</p>
<blockquote><p>Old mark is low by two inches and three eighths, or else I am. Have checked that it is not me.</p></blockquote>
<p>Two inches and three eighths is six centimetres. Apply it, and the great storm of 1907 stands level with the windowsills of the chandler’s shop, where an old brass plate says that it stood. Leave it out, and the storm shrinks, the average sinks with it, and the wall can be lower and cheaper. The consultants’ table leaves it out. The footnote says the adjustment “could not be independently verified”.</p>
<h3>Verified by whom?</h3>
<p>I asked what would count. A second record, I was told, of the same events, by someone without an interest. So I went looking, and here is what there is:</p>
<ol>
<li>The brass plate on the chandler’s, put up by the chandler’s great-grandmother, who wanted the insurers to see it.</li>
<li>The burial register of St Brannoc’s, which for one week in 1907 gives the sexton’s reason for not digging as “sea in it”.</li>
<li>Forty-four levels taken by the railway in 1912, when it was thinking of building a branch along the quay and thought better of it.</li>
</ol>
<p>The railway’s levels are the ones that matter. Railways hated water and had no feelings about it. They give the height of the chandler’s sill above the railway’s own datum, which still exists, on a bridge abutment, out of reach of colliers. Mrs Fenn and I borrowed a level and a patient nephew and spent a Saturday carrying that height down to the cellar, eleven set-ups there and eleven back. We closed to four millimetres. The chandler’s plate, the railway’s book and Mr Lamb’s red line agree with one another to within the thickness of the plate.</p>
<h2>Nineteen steps</h2>
<p>I do not know how high the wall should be. A wall is a decision about money, and shade, and whether Tallow Street wishes to look at the sea or be protected from it, and there are honest people on each side of that. But the decision ought to be made against nine storms, because nine is how many there were.</p>
<p>The council has agreed to look at our levels, which are <a href="https://example.org/averill/levels">set out in full here</a>, field book and all, with the two mistakes we made and how we found them. If you see a third, the responses are open below.</p>
<p>Mrs Fenn is less interested in the outcome than I had expected. She has kept the ledger through four harbour masters, and in her view people come down the steps when they are frightened and go back up when they have a number. “It’s not the height that calms them,” she said, lifting the door. “It’s seeing that someone was there.”</p>`,
  thread: gaugeThread,
};
