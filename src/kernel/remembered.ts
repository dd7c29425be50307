/** A function of an object and a text whose answers are kept for as long as the object is there. */
export function remembered<Of extends object, Answer>(
  compute: (of: Of, how: string) => Answer,
): (of: Of, how: string) => Answer {
  const all = new WeakMap<Of, Map<string, Answer>>();
  return (of, how) => {
    const known = all.get(of) ?? new Map<string, Answer>();
    all.set(of, known);
    if (!known.has(how)) known.set(how, compute(of, how));
    return known.get(how) as Answer;
  };
}
