/** So many values of one input are read; no variable takes more. */
export const MOST_ENTERED = 100;
