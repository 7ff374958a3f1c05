import { bertrand, colm, gulls, hana, idris, nell, odile, ruth, tove, wick } from '../cast';
import type { SampleResponse } from '../types';

export const platformThread: SampleResponse[] = [
  {
    name: 'Marguerite Osei-Lund',
    email: 'mol@example.com',
    hoursAfter: 1.2,
    text: `I use a wheelchair, I am fifty-eight, and I was born here. I have seen the harbour from the Long Mole once, in 1974, on my father's shoulders.

You call mine "the strongest argument" and then spend one sentence on it. I'd have liked two.`,
    replies: [
      {
        ...idris,
        hoursAfter: 2.6,
        text: 'You are right, and I am sorry it reads that way. Here is the second sentence: the path comes first, before the hut and before the benches, or I am against the path too.',
        replies: [
          {
            name: 'Marguerite Osei-Lund',
            email: 'mol@example.com',
            hoursAfter: 3,
            text: 'Better. But do you see that the tower is *funded* and the path is a drawing by a friend of yours? People who can walk are always offering me the nicer thing that does not exist.',
            replies: [
              {
                ...hana,
                hoursAfter: 4.4,
                text: 'I came here agreeing with Idris and this has moved me a good deal. “The nicer thing that does not exist” is the history of planning in six words.',
                replies: [
                  {
                    ...gulls,
                    hoursAfter: 4.8,
                    text: 'Seven? *The nicer thing that does not exist.* Seven. But yes.',
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    ...wick,
    hoursAfter: 2,
    text: `> The net lofts also paid, and there were families in them.

The net lofts fell into the sea in a gale. Nobody was moved out for a gift shop. I am on your side but let's not weep for buildings that left of their own accord.`,
    replies: [
      {
        ...ruth,
        hoursAfter: 5.2,
        text: 'One of the three fell. The other two were made to follow it by the insurers. My aunt kept the notice to quit; it is a very polite document.',
      },
    ],
  },
  {
    name: 'plainspeaker',
    email: 'plainspeaker@example.net',
    hoursAfter: 6.1,
    status: 'trashed',
    text: 'Typical. Anyone who likes this rag has never done a day’s work and should be put on the tower and left there, starting with the woman above who wants a lift for everything.',
    replies: [
      {
        ...colm,
        hoursAfter: 6.5,
        text: 'I have done a great many days’ work, several of them sober, and I think you should say sorry to Marguerite.',
        replies: [
          {
            ...nell,
            hoursAfter: 7,
            text: 'Seconded. She asked for a lift to one thing. Once. Since 1974.',
          },
        ],
      },
      {
        ...odile,
        hoursAfter: 7.4,
        text: `Moderator here. I have taken down the response above: it went for a person and not for what she said. The replies stay, because they are about manners and the manners are good.

Say what you like about towers. **The next one about a reader goes the same way**, and I will not explain it a second time.`,
        replies: [
          {
            ...bertrand,
            hoursAfter: 8,
            text: 'Thank you, Odile. It is a pleasure to disagree with people here and I would like to go on doing it.',
          },
        ],
      },
    ],
  },
  {
    name: 'Davy Trescott, aged 16',
    email: 'davy@example.net',
    hoursAfter: 9.7,
    text: 'I was in that class. The tower came fourth because you asked at the end of double maths and everyone was hungry. It is a good list though. The swimming is real. We swim off the coal steps and get shouted at by three different authorities.',
    replies: [
      {
        ...tove,
        hoursAfter: 10.3,
        text: 'Only three? In my day it was the same three and a dog.',
      },
    ],
  },
  {
    ...bertrand,
    hoursAfter: 13,
    text: `For the tower, since somebody must be. I work at the cold store (A flat, by the way, not B flat; the compressor was changed). I look at this harbour from the inside ten hours a day and I have never once seen it. I would pay for the lift.

There is nothing shameful in wanting to see the shape of the place you spend your life in.`,
    replies: [
      {
        ...idris,
        hoursAfter: 15.5,
        text: 'That is the best thing said for it by anyone, including its architects. I stand corrected on the compressor.',
      },
      {
        ...gulls,
        hoursAfter: 16,
        text: 'went down with a tuning fork. it is between the two. everyone is right',
      },
    ],
  },
  {
    name: 'Tower Supporter',
    email: 'supporter@example.com',
    hoursAfter: 40,
    status: 'pending',
    text: 'The author should declare that the builder whose figures he cites is a subscriber to this magazine. I have no proof but it is that sort of town.',
  },
];
