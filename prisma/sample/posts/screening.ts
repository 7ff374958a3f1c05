import { bertrand, idris, petra } from '../cast';
import type { SamplePost } from '../types';

export const screening: SamplePost = {
  title: 'A Free Film on the Slip, the First Dry Saturday',
  slug: 'free-film-on-the-slip',
  dek: 'Bring something to sit on. The date is up to the sky.',
  authors: ['idris'],
  categories: ['notices', 'pictures'],
  tags: ['cinema', 'open films', 'animation'],
  daysAgo: 4.2,
  body: `<p>The Ropewalk Picture House will show <em>Sintel</em> on the lifeboat slip on the first dry Saturday there is, half an hour after sunset, for nothing. It lasts a quarter of an hour and has a dragon in it. Parents of the very small should know that it is sad, and that the sadness is the good part.</p>
<p>It is free because the film is: the Blender Foundation made it with free software and gave it away, so that anybody with a wall may show it. The Picture House’s own roof is still under canvas, as readers know, and a slip is a wall lying down. How it went the last time is <a href="https://example.org/ropewalk/bedsheet">told on the Picture House’s page</a>.</p>
<h2>What to bring</h2>
<ul>
<li>A cushion. The slip is granite.</li>
<li>A jersey, whatever the forecast says.</li>
<li>Nothing that rings.</li>
</ul>
<p>“Dry” will be decided at four in the afternoon by the projectionist, who will hang a yellow oilskin from the upper window if it is off. Please do not telephone. She can hear it from up there and it makes no difference to the rain.</p>`,
  media: [
    {
      label: 'Related video',
      url: 'https://www.youtube.com/watch?v=eRsGyueVLvQ',
      title: 'Sintel',
      caption:
        'Sintel (2010), an open film made with Blender: the one to be shown on the slip, for those whom Saturday does not suit.',
      credit: 'Blender Foundation',
    },
  ],
  thread: [
    {
      ...petra,
      hoursAfter: 3,
      text: 'The oilskin is a better interface than any app the council has commissioned. Binary, legible at two hundred metres, fails safe (if she forgets it, you get a film).',
      replies: [
        {
          ...bertrand,
          hoursAfter: 4.5,
          text: 'It fails *damp*, Petra. If she forgets it, you get forty people on wet granite.',
          replies: [{ ...petra, hoursAfter: 4.9, text: 'I stand, or sit, corrected. ☔' }],
        },
      ],
    },
    {
      name: 'Oona',
      email: 'oona@example.net',
      hoursAfter: 26,
      text: 'Is there room for a wheelchair at the top of the slip? The handrail side was blocked by crates last time.',
      replies: [
        {
          ...idris,
          hoursAfter: 28,
          text: 'There is now. The crates belong to the sailmaker and he has moved them, with an apology that I have shortened for publication. The level part by the winch is kept free, four places.',
        },
      ],
    },
  ],
};
