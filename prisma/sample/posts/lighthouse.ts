import { hana, maren, tove, yusuf } from '../cast';
import type { SamplePost } from '../types';

export const lighthouse: SamplePost = {
  title: 'A Sentence on the Lighthouse Wall',
  slug: 'a-sentence-on-the-lighthouse-wall',
  dek: 'Someone stopped at the Skellan light for one night, long ago, and left nine words in Arabic. We asked three people to translate them and got four answers.',
  authors: ['maren', 'idris'],
  categories: ['water', 'harbour'],
  tags: ['translation', 'lighthouse', 'Arabic', 'sailors'],
  daysAgo: 21.5,
  body: `<p>They were stripping lead paint from the oil store of the Skellan lighthouse when the third coat down came away in one sheet and there was handwriting behind it. It had been scratched into the plaster with something fine, a sail needle perhaps, at the height of a person sitting on a bunk. The painters had the sense to stop.</p>
<p>It reads, from right to left:</p>
<blockquote dir="rtl" lang="ar"><p>كُنّا هنا ليلةً واحدة، وكان البحرُ أطولَ من الليل.</p></blockquote>
<p>Put plainly: <em>We were here one night, and the sea was longer than the night.</em> There is no name and no date. There is a small drawing of a lateen-rigged boat, with more care taken over the rigging than the hull, which the curator takes to mean a deckhand and a sailor’s wife to mean a sailmaker.</p>
<h2>Longer how?</h2>
<p>The trouble is one word, <span lang="ar" dir="rtl">أطول</span>. It means “longer”, and also “taller”, and nobody who has spent a night in a lighthouse thinks that there is much difference.</p>
<ul>
<li>The first translator gave us <em>longer</em>, and said that it was a joke, of the dry sort people make when they have been frightened and it is over.</li>
<li>The second gave us <em>taller</em>, and pointed out that from the oil store you look up at a big swell.</li>
<li>The third gave us both, crossed one out, put it back, and charged us for one.</li>
</ul>
<p>The fourth answer came from a retired ship’s cook on Tallow Street, who read the photograph over our shoulder in the café. He said that it was not a sentence about the sea at all. “One night,” he said, tapping the first half. “He is telling his wife he was only gone one night. The rest is to make her sorry she was angry.”</p>
<h2>How it might have got there</h2>
<p>The keeper’s log is complete from 1869, and lists every soul put up at the light. In eighty years there are thirty-one entries for shipwrecked or stormbound crews, and two that could be ours. In November 1888 “seven men and a boy off a Tunis brig, civil, ate well”. In March 1902 “crew of dhow-rigged craft under tow, four, could not make out their port, sang”.</p>
<p>We would like it to be the ones who sang. The plaster is on the side of the men who ate well: the oil store was not limewashed until 1890, and the scratching is under the limewash.</p>
<p>The trustees have decided to put a sheet of glass over it and leave the rest of the wall as it is. There will be a card. After some correspondence the card will say “longer”, with a footnote, and the footnote will say “taller”, with a question mark. <a href="https://example.org/skellan/wall">Photographs, and the log pages, are here.</a></p>`,
  thread: [
    {
      ...yusuf,
      hoursAfter: 1.5,
      text: `I am the third translator, and I charged for one because I could only make up my mind once.

Consider that the line is nearly balanced: *night*, *sea*, *night*. He sails out from a word and comes back to it. Whoever he was, he had read something, or been sung to.`,
      replies: [
        {
          name: 'ليلى منصور',
          email: 'layla@example.com',
          hoursAfter: 4,
          text: 'قراءة جميلة. لكن كلمة «أطول» هنا قد تعني أيضًا أن الليل لم ينتهِ بعد. شكرًا لكم على نشر الصورة 🌊',
          replies: [
            {
              ...yusuf,
              hoursAfter: 5.2,
              text: `نعم، وهذا هو المعنى الذي فاتني.

(For the others: Layla says that "longer" may also mean the night *had not ended yet* when he wrote it. I wish I had thought of that. It makes him still afraid.)`,
            },
          ],
        },
      ],
    },
    {
      name: 'אבנר שקד',
      email: 'avner@example.com',
      hoursAfter: 9,
      text: 'על קיר המחסן של סבא שלי היה כתוב בעיפרון: "הים לא ממהר". חשבתי עליו כשקראתי את זה.',
      replies: [
        {
          ...hana,
          hoursAfter: 12,
          text: 'My mother’s Hebrew gets me this far: *on the wall of my grandfather’s storeroom was written in pencil, “the sea is in no hurry”*. I hope that’s right, because I have already told two people.',
          replies: [
            { name: 'אבנר שקד', email: 'avner@example.com', hoursAfter: 13, text: 'Exactly right. 🙂 תודה!' },
          ],
        },
      ],
    },
    {
      ...tove,
      hoursAfter: 16,
      text: 'The cook is correct. I have been married to a sailor for thirty years, and I have had that letter.',
    },
    {
      name: 'Skellan Trust volunteer',
      email: 'volunteer@example.org',
      hoursAfter: 60,
      text: 'The glass went up today. We had to move the fire extinguisher, and there is *more writing behind it*: a column of figures and what looks like a shopping list. I will leave that to the professionals.',
      replies: [
        {
          ...maren,
          hoursAfter: 61,
          text: 'Please touch nothing. We are getting our coats.',
        },
      ],
    },
  ],
};
