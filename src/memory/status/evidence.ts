import type { StatusEvidence } from '../../kernel/status';
import { daysOfDocument, type Days, type DocumentDates } from './document-days';

/** What says that a record had a status, and where it stands. */
export interface RecordStatus extends StatusEvidence, Days {
  /** The record that it rests on. */
  readonly statedBy: string;
  /** The document that shows it; null for a step. */
  readonly document: string | null;
  /** What it is, for a sentence that names its days too. */
  readonly told: string;
  /** Whether the days are its own; those of a source only say that it was so by then. */
  readonly isDated: boolean;
}

/** A row of `status/sources`: a source of a record with a status. */
export interface SourceRow extends DocumentDates {
  readonly status: string;
  readonly date: string | null;
  readonly document: string;
  readonly title: string;
  readonly supports: readonly string[] | null;
}

/** Whether a source can be the one that states the status. */
export function statesStatus({ supports }: SourceRow): boolean {
  return !supports || supports.length === 0 || supports.includes('status');
}

/** A document that shows a record in a status; none where its days are not known. */
export function shownIn(source: SourceRow, statedBy: string, status: string): RecordStatus[] {
  const days = daysOfDocument(source);
  if (!days) return [];
  const { document, title } = source;
  const told = `according to “${title}”`;
  return [{ status, by: 'document', statedBy, document, told, isDated: false, ...days }];
}

/** A step that took a record to a status, with its days or, where it has no date, those of its source. */
export function reached(
  status: string,
  statedBy: string,
  told: string,
  days: Days | null,
  isDated = true,
): RecordStatus[] {
  return days ? [{ status, by: 'step', statedBy, document: null, told, isDated, ...days }] : [];
}
