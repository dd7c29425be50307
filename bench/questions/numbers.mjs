/** All whole numbers from the first to the last. @param {number} first @param {number} last */
export const numbers = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
