import { gulls, ruth, tove } from '../cast';
import type { SamplePost } from '../types';

export const bedsheet: SamplePost = {
  title: 'Open Films on a Bedsheet',
  slug: 'open-films-on-a-bedsheet',
  dek: 'When the Ropewalk Picture House lost its roof it also lost its licences. What it showed next belonged to everybody.',
  authors: ['idris'],
  categories: ['pictures'],
  tags: ['cinema', 'open films', 'animation', 'Ropewalk'],
  daysAgo: 71.6,
  body: `<p>A cinema without a roof is a yard with chairs in it. The gale took the Ropewalk’s slates on a Tuesday, and by Friday the insurers had taken its certificate, and with the certificate went the right to show anything that anybody had paid to make. The distributors were very nice about it. They wrote to say how sorry they were, and that the prints should be returned by the end of the month.</p>
<p>Delphine Marrack, who has been the projectionist since the days when that meant setting fire to things, looked at the white wall of the chandler’s across the alley and went home for a bedsheet anyway, because the wall has a drainpipe on it.</p>
<h2>Films with the door left open</h2>
<p>There is a small shelf of cinema that anybody may show. The best known part of it comes from the Blender Foundation, in Amsterdam, which makes animation software and gives it away, and every few years makes a film to find out what is wrong with the software. The films come out under a licence that says, in effect: take it, show it, change it, sell tickets if you can; only say whose it was. The models are published, and the textures too. You may, if you like, download the rabbit.</p>
<p>The rabbit is Big Buck Bunny. He is enormous and mild, and three small rodents are horrible to him, and then for some minutes he is not mild. It lasts just under ten minutes. Marrack showed it at nine o’clock, to sixty people, with the drainpipe side of the alley in the cheap seats. She showed it again at ten past, because nobody moved.</p>
<h2>What a bedsheet does</h2>
<p>A bedsheet is not a screen. It breathes. The wind comes up the alley from the slip, and the meadow ripples, and the rabbit appears to sigh. A gull crossed the beam in the second showing and threw a shadow the size of a bus, to applause. Behind the sheet, on the chandler’s side, the picture comes through reversed, and eleven children watched it from there, back to front, and maintain that it was better.</p>
<blockquote><p>People think they come for the film. They come to be told when to go quiet. After that you can show them anything.</p></blockquote>
<p>That is Marrack, coiling cable. She has had offers since: a digital projector on loan, a marquee, a subscription service’s “heritage partnership”, whose terms ran to forty pages and included the word “content” more often than the word “the”.</p>
<h2>The programme so far</h2>
<ul>
<li><em>Big Buck Bunny</em>, five times, by request of persons under ten.</li>
<li><em>Sintel</em>, once, followed by a silence and then a collection for the roof, which did well out of the silence.</li>
<li>Forty minutes of the harbour dredger at work, filmed by the harbour office in 1964 and never shown, which was the surprise of the season.</li>
</ul>
<p>The roof will cost what roofs cost. <a href="https://example.org/ropewalk/roof">The appeal is here.</a> When it is paid for, the licences will come back and the prints with them, and Marrack will climb up to her box. She intends to keep one night a month for the alley all the same. The sheet, she says, has got used to it.</p>`,
  media: [
    {
      label: 'Related video',
      url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
      title: 'Big Buck Bunny',
      caption:
        'Big Buck Bunny (2008), the open film shown in the alley five times by request. Here it does not breathe, unless you hold your screen to the wind.',
      credit: 'Blender Foundation',
    },
  ],
  thread: [
    {
      ...ruth,
      hoursAfter: 3,
      text: 'One of the eleven children behind the sheet is mine. She now says that all films are the wrong way round.',
    },
    {
      ...gulls,
      hoursAfter: 5,
      text: 'obviously here to note that the gull got the applause',
      replies: [
        {
          ...tove,
          hoursAfter: 6,
          text: 'The gull was paid in chips, so technically it was a professional production.',
          replies: [
            {
              name: 'Delphine M.',
              email: 'delphine@example.com',
              hoursAfter: 12,
              text: 'It came back for *Sintel* and sat on the projector. I have no licence for this.',
            },
          ],
        },
      ],
    },
    {
      name: 'Archivist (harbour office)',
      email: 'archive@example.org',
      url: 'https://example.org/harbour/archive',
      hoursAfter: 50,
      text: `There are nineteen more reels of the dredger. I want to be clear that this is an offer and not a threat.`,
    },
  ],
};
