'use client';

import { createContext, useContext } from 'react';
import type { Said } from './act-notice';

/** How a part of a row tells the list what came of it. */
export const Telling = createContext<(said: Said) => void>(() => {});

export const useTell = () => useContext(Telling);
