import { bertrand, colm, gulls } from '../cast';
import type { SamplePost } from '../types';

export const ferry: SamplePost = {
  title: 'Number Seven Will Cross on Sundays Again',
  slug: 'number-seven-sundays',
  dek: 'Four sailings each way, weather permitting, and the weather has been asked.',
  authors: ['maren'],
  categories: ['notices', 'ferries'],
  tags: ['ferry', 'timetables'],
  daysAgo: 0.4,
  body: `<p>The number 7 ferry will run between Customs House Stairs and Far Side on Sundays from next week, for the first time in six years. The first boat leaves the town at 8.40 and the last one comes back at 18.10. Bicycles and dogs travel free; the harbour office would like it known that this was not a slip.</p>
<p>The timetable is <a href="https://example.org/ferry/seven">on the harbour office’s page</a> and, in larger type, on the door of the chandler’s.</p>`,
  thread: [
    {
      ...colm,
      hoursAfter: 0.7,
      text: 'Six years I have been walking round by the bridge out of spite. Now what.',
      replies: [
        {
          ...gulls,
          hoursAfter: 1.1,
          text: 'Walk round by the bridge out of *habit*. It is the same walk but you stop muttering.',
        },
      ],
    },
    {
      ...bertrand,
      hoursAfter: 2.5,
      text: 'Last boat at 18.10 means nobody from Far Side can see a film on a Sunday and get home. So close!',
    },
    {
      name: 'Lidia Marrack',
      email: 'lidia.marrack@example.com',
      hoursAfter: 5.2,
      status: 'pending',
      text: 'Does anyone know if the monthly ticket covers Sundays? The page says “all days of service”, which was a clearer sentence last week.',
    },
    {
      name: 'Harbour Deals',
      email: 'offers@example.net',
      url: 'https://example.com/cheap-cruises',
      hoursAfter: 6,
      status: 'spam',
      text: 'Great post!! Very informative blog. CHEAP CRUISES 90% OFF today only https://example.com/cheap-cruises https://example.com/cheap-cruises-2',
    },
  ],
};
