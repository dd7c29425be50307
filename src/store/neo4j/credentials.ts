import { Neo4jError } from 'neo4j-driver';
import { Refusal } from '../../kernel/errors';

/** A password that was wrong once is tried again after so long, in milliseconds: the server may have just been set up. */
const SECOND_TRY = 30_000;
/** Neo4j shuts a user out for 5 s, so a server that others have made do so is asked again after that. */
const SHUT_OUT = 6_000;
/** With the third wrong password Neo4j shuts the user out, for all who share it and however long after the second. */
const MOST_WRONG = 2;

/**
 * Keeps this program from shutting others out: until the password has proved right, only one
 * connection at a time tries it, and one that is wrong is tried twice and then no more.
 */
export class Credentials {
  private areProved = false;
  private proving: Promise<void> | null = null;
  private wrong = 0;
  private notBefore = -Infinity;
  private last: unknown;

  constructor(private readonly now: () => number = Date.now) {}

  /** Resolves when the password may be used; `logIn` is called where that is not known yet. */
  async prove(logIn: () => Promise<unknown>): Promise<void> {
    if (this.areProved) return;
    if (this.now() < this.notBefore) throw this.refusal();
    this.proving ??= this.tryOnce(logIn).finally(() => {
      this.proving = null;
    });
    await this.proving;
  }

  /** Looks at an error of the driver; a password that is wrong now has been changed. */
  heard(error: unknown): void {
    if (!isOfCredentials(error)) return;
    const isShutOut = error.code.endsWith('RateLimit');
    this.areProved = false;
    this.last = error;
    if (!isShutOut) this.wrong++;
    const rest = this.wrong < MOST_WRONG ? SECOND_TRY : Infinity;
    this.notBefore = this.now() + (isShutOut ? SHUT_OUT : rest);
  }

  private async tryOnce(logIn: () => Promise<unknown>): Promise<void> {
    try {
      await logIn();
    } catch (error) {
      this.heard(error);
      throw error;
    }
    this.areProved = true;
    this.wrong = 0;
  }

  /** What it says of the settings is for the log. */
  private refusal(): Refusal {
    const cause = new Error(
      this.notBefore === Infinity
        ? 'Neo4j has refused NEO4J_USER and NEO4J_PASSWORD twice. They are not tried again, because Neo4j would shut the user out. Correct them, and start this server again.'
        : 'Neo4j has refused NEO4J_USER and NEO4J_PASSWORD. They are tried again in some seconds.',
      { cause: this.last },
    );
    return credentialsRefused(cause);
  }
}

const OF_CREDENTIALS =
  /^Neo\.ClientError\.Security\.(Unauthorized|CredentialsExpired|AuthenticationRateLimit)$/;

function isOfCredentials(error: unknown): error is Neo4jError {
  return error instanceof Neo4jError && OF_CREDENTIALS.test(error.code);
}

export function credentialsRefused(cause: unknown): Refusal {
  return new Refusal(
    'SERVICE_UNAVAILABLE',
    'The graph database rejects the credentials of this server.',
    { cause },
  );
}
