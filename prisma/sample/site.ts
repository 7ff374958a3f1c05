import { colm, idris, maren, odile, petra, yusuf } from './cast';
import type { SampleCategory, SamplePerson } from './types';

export const name = 'The Tidewaiter';

export const tagline = 'Cities, water, work and weather, from Port Averill';

export const people: SamplePerson[] = [
  {
    key: maren.as,
    name: maren.name,
    email: maren.email,
    role: 'editor',
    bio: 'Maren Tolliver edits The Tidewaiter. Before that she surveyed drains for eleven years and says it was the same job. She writes about water, records and who gets to keep them.',
  },
  {
    key: idris.as,
    name: idris.name,
    email: idris.email,
    role: 'author',
    bio: 'Idris Penhale writes about work and the people who do it while others sleep. He was a tallyman on the East Quay until the East Quay stopped needing tallies.',
  },
  {
    key: odile.as,
    name: odile.name,
    email: odile.email,
    role: 'moderator',
    bio: 'Odile Garrity looks after the responses. She drove the number 7 ferry bus for nine years and has heard worse.',
  },
  {
    key: petra.as,
    name: petra.name,
    email: petra.email,
    role: 'reader',
    bio: 'Civil engineer, mostly culverts. Here for the footnotes.',
  },
  {
    key: yusuf.as,
    name: yusuf.name,
    email: yusuf.email,
    role: 'reader',
    bio: 'Translator. Reads walls, menus and the small print on tickets.',
  },
  {
    key: colm.as,
    name: colm.name,
    email: colm.email,
    role: 'reader',
    bio: 'Born on Fishwives’ Steps. Against most things until I have had breakfast.',
  },
];

export const categories: SampleCategory[] = [
  {
    slug: 'water',
    name: 'Water',
    description: 'The harbour, the river Wend, and whatever is coming up through the floor.',
    children: [
      {
        slug: 'harbour',
        name: 'The Harbour',
        description: 'Quays, moorings, the Long Mole and the Roads beyond it.',
        children: [
          {
            slug: 'ferries',
            name: 'Ferries',
            description: 'Timetables, cancellations, and the art of waiting.',
          },
        ],
      },
      {
        slug: 'floods',
        name: 'Floods',
        description: 'How high, how often, and who wrote it down.',
      },
    ],
  },
  {
    slug: 'cities',
    name: 'Cities',
    description: 'Streets, benches, stairs and the people who use them without being consulted.',
    children: [
      {
        slug: 'public-space',
        name: 'Public Space',
        description: 'The parts of town where nobody can ask you to buy something.',
      },
    ],
  },
  {
    slug: 'work',
    name: 'Work',
    description: 'What people do all day, and all night.',
    children: [
      {
        slug: 'docks',
        name: 'Docks',
        description: 'Cranes, tallies, shifts and the container yard.',
      },
    ],
  },
  {
    slug: 'weather',
    name: 'Weather',
    description: 'Observed, remembered and misremembered.',
  },
  {
    slug: 'pictures',
    name: 'Pictures',
    description: 'The cinema by the harbour, and films that are free to show there.',
  },
  {
    slug: 'notices',
    name: 'Notices',
    description: 'Short items. If it can be said at a bus stop, it goes here.',
  },
];
