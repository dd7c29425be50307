import { Refusal } from '../kernel/errors';

/** The settings name a database that the server does not have: nothing that passes, unlike all else that makes a store unavailable. */
export class NoSuchDatabase extends Refusal {
  constructor(cause: unknown) {
    super(
      'SERVICE_UNAVAILABLE',
      'The database that this server is configured for does not exist.',
      { cause },
    );
  }
}
