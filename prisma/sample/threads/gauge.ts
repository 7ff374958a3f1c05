import { bertrand, colm, gulls, hana, maren, nell, petra, pilot, ruth, tove, wick, yusuf } from '../cast';
import type { SampleResponse } from '../types';

export const gaugeThread: SampleResponse[] = [
  {
    ...petra,
    hoursAfter: 0.8,
    text: `> We closed to four millimetres.

Over eleven set-ups, with a borrowed level and a nephew? That is *very* good. Suspiciously good. I say this with love: did you close back on the abutment, or on a peg you had put in yourselves an hour before?`,
    replies: [
      {
        ...maren,
        hoursAfter: 1.3,
        text: 'On the abutment. The first loop closed to 31 mm and we threw it away; it is mistake number two in the field book. The nephew had been standing the staff on his own shoe.',
        replies: [
          {
            ...petra,
            hoursAfter: 1.6,
            text: 'Then I withdraw the suspicion and would like to hire the nephew.',
            replies: [
              {
                name: 'The nephew',
                email: 'nephew@example.com',
                hoursAfter: 3.1,
                text: 'It was ONE reading. 👟',
                replies: [
                  {
                    ...gulls,
                    hoursAfter: 3.4,
                    text: 'Thirty-one millimetres is a thick sole. Fair play for owning up.',
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
    hoursAfter: 2.2,
    text: `A good read, but it slides past the main point. A design level is not a count of storms. Nine exceedances in 141 years and two in 31 are *the same rate*, near enough:

9 / 141 = 0.064 a year, 2 / 31 = 0.065 a year.

So the short record was not hiding anything.`,
    replies: [
      {
        ...petra,
        hoursAfter: 2.9,
        text: `The same rate over one particular kerb, yes. You don't design for the kerb. You design for the one-in-two-hundred tide, and there the error bar from 31 years is enormous. The long record is worth having for the tail, not the mean.`,
        replies: [
          {
            ...wick,
            hoursAfter: 4,
            text: 'Agreed about the tail. Then the piece should have shown the tail, with its error bar, and not “nine is how many there were”, which is a rhetorical number.',
            replies: [
              {
                ...maren,
                hoursAfter: 5.5,
                text: `That is a fair hit. I had the curve and took it out because it needed four paragraphs of explaining. It is now the last page of [the levels](https://example.org/averill/levels), with the band drawn in. With Mr Lamb's correction the 200-year tide is 19 cm higher than in the council's table; without it, 11.`,
                replies: [
                  {
                    ...wick,
                    hoursAfter: 7.1,
                    text: 'Thank you. That is a better argument than the one in the article, and I now agree with the article.',
                  },
                ],
              },
              {
                ...colm,
                hoursAfter: 5.8,
                text: 'All numbers are rhetorical if you say them in a cellar.',
              },
            ],
          },
        ],
      },
      {
        ...hana,
        hoursAfter: 8.4,
        text: 'Also, if the sea has come up 24 cm then the old storms and the new ones are not crossing the same kerb. A storm of 1907 on top of today’s sea is a different animal. Has somebody taken the trend out first?',
        replies: [
          {
            ...petra,
            hoursAfter: 9,
            text: 'Yes: page 3, column headed `detrended`. I checked because I would have been unbearable if they hadn’t.',
          },
        ],
      },
    ],
  },
  {
    ...pilot,
    hoursAfter: 6.3,
    text: `I brought ships in past that building for thirty years and never knew there was a hole in the floor.

The acoustic gauge on the Mole reads high in a westerly because the swell heaps up in the corner by the steps. Every pilot takes ten centimetres off it in his head. I doubt the server in another city does.`,
    replies: [
      {
        ...maren,
        hoursAfter: 7.6,
        text: 'Would you be willing to say that on paper, with dates? I will bring the paper. And biscuits.',
        replies: [
          {
            ...pilot,
            hoursAfter: 10.2,
            text: 'For biscuits I have a logbook.',
          },
        ],
      },
    ],
  },
  {
    ...nell,
    hoursAfter: 11,
    text: 'I live at number 40. I should like it noted that everyone in this thread talks about the wall as if it were a number. It is also my kitchen window. If it goes to the height you are all so pleased about I shall be washing up in the dark at noon.',
    replies: [
      {
        ...hana,
        hoursAfter: 11.9,
        text: 'That is the best argument against the wall I have read, and better than anything in the consultation. Did you send it to them?',
        replies: [
          {
            ...nell,
            hoursAfter: 12.4,
            text: 'The form had a box for “other” and the box took 140 characters. I got as far as the window.',
          },
        ],
      },
      {
        ...bertrand,
        hoursAfter: 13.2,
        text: 'There are walls with glass in the upper part. Not cheap. But if four million is to be spent on Tallow Street, some of it could be spent on being able to see out.',
      },
    ],
  },
  {
    ...tove,
    hoursAfter: 14.5,
    text: '“Have checked that it is not me.” I am going to have this printed over my desk.',
    replies: [
      {
        ...ruth,
        hoursAfter: 15.1,
        text: 'Osric Lamb was my great-uncle. The family story is that he was impossible to play cards with.',
      },
    ],
  },
  {
    ...yusuf,
    hoursAfter: 20,
    text: 'One small question from someone who is neither a surveyor nor a neighbour: what happens to the ledger when Mrs Fenn stops? It seems to me the rarest thing in the room is not the bolt.',
    replies: [
      {
        ...maren,
        hoursAfter: 21.3,
        text: 'She has an apprentice, aged fifteen, who comes on Saturdays and is not allowed to touch the pencil yet.',
      },
    ],
  },
  {
    name: 'Tallow St. Resident',
    email: 'resident@example.net',
    hoursAfter: 30,
    status: 'pending',
    text: `Sources for the claim that the Mole gauge is wrong in a westerly:

- https://example.org/mole/calibration
- https://example.org/mole/swell-study
- https://example.org/mole/minutes-of-the-harbour-committee

I took the minutes, so please don't use my name.`,
  },
  {
    name: 'AquaStop Waterproofing',
    email: 'sales@example.com',
    url: 'https://example.com/aquastop',
    hoursAfter: 33,
    status: 'spam',
    text: 'Damp cellar? Get FREE quote now!!! Best price waterproof paint https://example.com/aquastop',
  },
];
