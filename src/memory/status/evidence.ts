import type { StatusEvidence } from '../../kernel/status';
import { daysOfDocument, type Days, type DocumentDates } from './document-days';

/** What says that a record had a status, and where it stands. */
export interface RecordStatus extends StatusEvidence, Days {
  /** The record that it rests on. */
  readonly statedBy: string;
  /** The document that shows it; null for a step. */
  readonly document: string | null;
  /** What it is, for a sentence that names its date next. */
  readonly told: string;
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
  return [{ status, by: 'document', statedBy, document, told: `according to “${title}”`, ...days }];
}

/** A step that took a record to a status. */
export function reached(
  status: string,
  statedBy: string,
  told: string,
  days: Days | null,
): RecordStatus[] {
  return days ? [{ status, by: 'step', statedBy, document: null, told, ...days }] : [];
}
