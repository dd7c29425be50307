import neo4j, { type Driver } from 'neo4j-driver';

export interface Neo4jOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** A read that takes longer, in milliseconds, is given up. */
  readonly readTimeout?: number;
}

/** So many statements run at once; a few connections are left for what does not wait with them. */
export const MOST_AT_ONCE = 20;
const FOR_OTHERS = 10;

/** The official driver; it connects when something is sent. */
export function openDriver({ uri, user, password }: Neo4jOptions): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    // The defaults take a minute to find out that a server is gone.
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 3_000,
    // What a firewall has closed meanwhile is replaced before anything is sent on it.
    connectionLivenessCheckTimeout: 20_000,
    maxTransactionRetryTime: 2_500,
    maxConnectionPoolSize: MOST_AT_ONCE + FOR_OTHERS,
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    notificationFilter: {
      minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF,
    },
    userAgent: 'ccnso-graph',
  });
}
