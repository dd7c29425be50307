/** A step of a plan of Neo4j, with the steps whose rows it takes. */
export interface PlanStep {
  readonly operatorType: string;
  readonly arguments: { readonly Details?: string };
  readonly children: readonly PlanStep[];
}

/** A step that begins with all nodes or relationships, or with all of one kind. */
const SCAN = /Scan$/;
/** The order of a noun is read from its beginning, which Neo4j calls a seek; `sk > ''` holds for all. */
const WHOLE_ORDER = /\(sk\) WHERE sk > /;
/** A step that gives nothing before it has taken all rows. */
const GATHERS = /Sort$|Top$|Aggregation$|Distinct$|^Eager/;
const STOPS = /Limit$/;

/**
 * The steps that read all there is of something. A scan whose rows are only taken until there are enough is
 * none of them: from there to the first step that gathers or stops, all steps hand on row by row.
 */
export function unboundedScans(plan: PlanStep, stops = false): string[] {
  const operator = plan.operatorType.replace(/@.*/, '');
  const details = plan.arguments.Details ?? '';
  const stopsHere = STOPS.test(operator) || (stops && !GATHERS.test(operator));
  const readsAll =
    SCAN.test(operator) || (/SeekByRange$/.test(operator) && WHOLE_ORDER.test(details));
  const own = readsAll && !stopsHere ? [`${operator} ${details}`] : [];
  return [...own, ...plan.children.flatMap((child) => unboundedScans(child, stopsHere))];
}
