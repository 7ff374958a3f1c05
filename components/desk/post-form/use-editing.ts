'use client';

import { useEffect, useState } from 'react';
import { keepEditingAction, stopEditingAction } from '@/app/(desk)/desk/posts/editing/actions';
import type { Editor } from '@/lib/posts/editing';

/** Seconds between two words of being here; they hold for thirty. */
const interval = 10;

/** Who else has this post open; says that it is open here, while it is looked at. */
export function useEditing(id: string, saved: boolean): Editor[] {
  const [others, setOthers] = useState<Editor[]>([]);
  useEffect(() => {
    if (!saved) return;
    let here = true;
    const say = async () => {
      if (document.hidden) return;
      const others = await keepEditingAction(id).catch(() => null);
      if (here && others) setOthers(others);
    };
    say();
    const timer = setInterval(say, interval * 1000);
    return () => {
      here = false;
      clearInterval(timer);
      stopEditingAction(id).catch(() => {});
    };
  }, [id, saved]);
  return others;
}
