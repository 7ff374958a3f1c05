import { bedsheet } from './posts/bedsheet';
import { bench } from './posts/bench';
import { cloud } from './posts/cloud';
import { crane } from './posts/crane';
import { ferry } from './posts/ferry';
import { froze } from './posts/froze';
import { gauge } from './posts/gauge';
import { lighthouse } from './posts/lighthouse';
import { nightShift } from './posts/night-shift';
import { platform } from './posts/platform';
import { rain } from './posts/rain';
import { ropewalk } from './posts/ropewalk';
import { screening } from './posts/screening';
import { wave } from './posts/wave';
import { categories, name, people, tagline } from './site';
import type { SampleSite } from './types';

/** An invented magazine for a fresh installation, newest post first. */
export const sample: SampleSite = {
  name,
  tagline,
  people,
  categories,
  posts: [
    ropewalk,
    rain,
    ferry,
    gauge,
    screening,
    platform,
    nightShift,
    lighthouse,
    crane,
    cloud,
    bedsheet,
    bench,
    wave,
    froze,
  ],
};
