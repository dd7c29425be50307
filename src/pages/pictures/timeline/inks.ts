/** The colours of a drawing that stands alone in a file; in a page, its stylesheet has those of either scheme. */
export const [MARK, PROOF, GRID, QUIET] = ['#17508f', '#8a3b00', '#d5dbe6', '#526079'] as const;
