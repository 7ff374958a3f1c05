import { colm, idris, nell, pilot, ruth } from '../cast';
import type { SamplePost } from '../types';

export const nightShift: SamplePost = {
  title: 'What the Night Shift Knows',
  slug: 'what-the-night-shift-knows',
  dek: 'Six hours at the fish auction, where everything is decided by people who will be asleep when you eat it.',
  authors: ['idris'],
  categories: ['work', 'docks'],
  tags: ['fish market', 'night', 'prices'],
  daysAgo: 13.3,
  body: `<p><strong>23.50.</strong> The hall is hosed. Nobody has yet explained to me why a floor about to be covered in fish must first be clean enough to eat from, and I have learned not to ask at the start of a shift. Jory, who has the hose, has had it for fourteen years. He does the corners first. “The middle gets walked on,” he says. “The corners only get me.”</p>
<p><strong>00.40.</strong> First boat. You hear the boxes before you see them, a dry clack like someone shuffling furniture. Ling, pollack, a great many rays with their expressions of having been told something in confidence. A girl with a clipboard writes a number on a slip, puts the slip on the box, and from that moment the fish belongs to an argument.</p>
<h2>The clock that goes backwards</h2>
<p><strong>03.00.</strong> The sale. It is a Dutch auction, which means that the price starts too high and falls until somebody cannot bear it. There is a dial on the wall with one hand. It swings down; a buyer touches a button; it stops. The whole thing takes four seconds a box, and in those four seconds eleven people look at nothing in particular with tremendous force.</p>
<p>I asked a buyer, whom I shall call the Dean because everyone else does, how he knows when to press.</p>
<blockquote><p>You don’t listen to the fish. You know the fish. You listen to the room. There is always one man who needs it more than you do, and he breathes in first.</p></blockquote>
<p>The Dean buys for nine restaurants and a hospital. The hospital gets the best pollack, because, he says, nobody there can send it back.</p>
<h2>Things I was told between four and five</h2>
<ul>
<li>That tired hands are more careful than fresh ones until about half past four, and then all at once they are not.</li>
<li>That the price of ice follows the price of bread, though no one can say why.</li>
<li>That you never say “quiet” aloud. The word is “steady”.</li>
<li>That the day people think the night people are paid more. They are: eighty-five pence an hour. It is called the unsocial supplement, and there is no hour of the day at which it sounds any better.</li>
<li>That everybody on nights knows the exact time of sunrise, in every week of the year, without looking it up.</li>
</ul>
<p><strong>05.20.</strong> It is over, and the hall begins to empty at both ends: fish to the vans, money to the office. The girl with the clipboard adds a column in her head and is right. She is studying at the college, days. I ask when she sleeps and she looks at me kindly, as at someone who has asked where the sea goes.</p>
<p><strong>05.55.</strong> Jory again, with the hose. Corners first. Outside, along the Fish Quay, the first people of the day are coming down to open the café, and for about four minutes, before the one lot go up the steps and the other lot come down, the town has both its halves in the same street. They nod. I have lived here all my life and had not known that this happened, every morning, while I was asleep.</p>`,
  thread: [
    {
      ...colm,
      hoursAfter: 2,
      text: 'My mother was a night packer for twenty-two years and could tell you the sunrise to the minute until the week she died. I had forgotten that. Thank you.',
    },
    {
      name: 'Former buyer',
      email: 'buyer@example.com',
      hoursAfter: 5,
      text: `"He breathes in first" is true, and everyone knows it, so there was one man who used to breathe in on purpose. He retired rich.`,
      replies: [
        {
          ...pilot,
          hoursAfter: 6.5,
          text: 'Is that the one with the boat called *Steady*?',
          replies: [
            {
              name: 'Former buyer',
              email: 'buyer@example.com',
              hoursAfter: 9,
              text: 'I could not possibly say. Yes.',
            },
          ],
        },
      ],
    },
    {
      ...ruth,
      hoursAfter: 20,
      text: 'Eighty-five pence! It was eighty when I was there, and that is nineteen years ago.',
      replies: [
        {
          ...idris,
          hoursAfter: 22,
          text: 'I have since been shown the 2007 agreement. It says the supplement “shall be reviewed annually”. It has been. Reviewed.',
        },
      ],
    },
    {
      ...nell,
      hoursAfter: 31,
      text: 'The ice and the bread: the ice works and the bakery were on the same boiler contract until the nineties. My husband read the meter. There is your reason, no charge.',
    },
  ],
};
