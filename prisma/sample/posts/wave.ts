import { hana, idris, petra, wick } from '../cast';
import type { SamplePost } from '../types';

export const wave: SamplePost = {
  title: 'Why Animators Are Afraid of the Sea',
  slug: 'why-animators-are-afraid-of-the-sea',
  dek: 'Grass is difficult, fur is expensive, and water is where the money goes to drown.',
  authors: ['idris'],
  credit: { name: 'Ropewalk Programme Notes', url: 'https://example.org/ropewalk/notes' },
  categories: ['pictures', 'water'],
  tags: ['animation', 'open films', 'waves', 'drawing'],
  daysAgo: 137.2,
  body: `<p>If you want to know how rich an animated film was, look for the water. Poor films go round it. There is a meadow, and a tree with a burrow under it, and if a stream must be crossed it is crossed behind a bush. I do not say this to be unkind. I spent a summer trying to draw the sea from the end of the Long Mole, and I have great respect for bushes.</p>
<h2>Three ways to make a wave</h2>
<h3>Draw it</h3>
<p>The oldest way. You learn that a wave is not a shape but a habit: the water goes round, and only the shape goes forward. A cork hardly moves. An animator drawing by hand has to make a shape travel while persuading you that nothing in it is travelling, and has to do it again a twelfth of a second later.</p>
<h3>Describe it</h3>
<p>Add together a few dozen smooth swells of various lengths and directions, sharpen the crests, and you have a deep-water sea that will roll for ever and cost next to nothing. It is a very good sea provided that nothing touches it. It does not know that there are boats.</p>
<h3>Let it happen</h3>
<p>Fill a box with some millions of particles, give them the laws of motion, throw in a boat, and go home for the weekend. On Monday you have a splash. It is a true splash, which is the difficulty: the director wanted one slightly to the left.</p>
<h2>What the bunny avoids</h2>
<p>We showed <em>Big Buck Bunny</em> in the alley with these notes in hand, and I asked the audience to look out for what the film had decided not to do. It is an object lesson. It was made by a small team, in months, largely to see whether free software could manage fur and grass, so there is a great deal of fur and grass, and it is splendid. The camera hardly leaves one meadow. Things fall, bounce and go off like fireworks. What you are shown has been chosen so carefully that you never feel the edge of it.</p>
<blockquote><p>A budget is a horizon. Good films put something interesting in front of it.</p></blockquote>
<p>I have that from a teacher of animation who asked not to be named, since she says it to all her students and would like each to think that it was for them.</p>
<h2>Try it</h2>
<ol>
<li>Go down to the coal steps with a pencil. Choose one patch of water the size of a door.</li>
<li>Do not draw the wave. Draw where the light is; then, next to it, where the light is now.</li>
<li>Do twelve. Flick through them. It will look like nothing at all until, at about the ninth, it looks like the sea.</li>
</ol>
<p>The ones from my summer are <a href="https://example.org/ropewalk/waves">pinned up in the foyer</a>, under the canvas. The ninth is not bad.</p>`,
  media: [
    {
      label: 'Related video',
      url: 'https://vimeo.com/1084537',
      title: 'Big Buck Bunny',
      caption: 'Big Buck Bunny, whole. Watch what the camera goes near, and what it goes round.',
      credit: 'Blender Foundation',
    },
  ],
  thread: [
    {
      ...petra,
      hoursAfter: 4,
      text: `> It does not know that there are boats.

I design culverts with equations of exactly this kind, and they do not know that there are *shopping trolleys*.`,
    },
    {
      ...wick,
      hoursAfter: 11,
      text: 'A cork in a real sea does creep forward a little with each wave. Stokes worked it out. Otherwise a lovely piece.',
      replies: [
        {
          ...idris,
          hoursAfter: 13,
          text: 'Hence “hardly”. But thank you; I now know what the bit of blue rope was doing to me all summer.',
        },
      ],
    },
    {
      ...hana,
      hoursAfter: 70,
      text: 'Did this with my class, at the coal steps, thirty-one pencils. It was the *seventh* drawing for nearly all of them. Children are two drawings faster than journalists.',
    },
  ],
};
