import { create } from 'zustand';

/** True while a table is made ready for paper, and all its rows have to be there. */
export const usePrinting = create<{ readonly isTable: boolean }>()(() => ({ isTable: false }));
