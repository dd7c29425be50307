/** A walk looks at no more relationships than these, so that no hub can hold the server up. */
export const STEPS = 200_000;

/** Counts steps, and tells when they are used up. */
export class Budget {
  private left: number;

  constructor(steps = STEPS) {
    this.left = steps;
  }

  /** Takes a step; false when there is none left. */
  take(): boolean {
    return --this.left >= 0;
  }

  get spent(): boolean {
    return this.left < 0;
  }
}
