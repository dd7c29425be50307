interface GraphQLRequest {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

interface RequestOptions {
  headers?: Record<string, unknown>;
}

/**
 * GraphiQL learns an operation's name a moment after the text changed. Someone who opens an
 * example and runs it at once would send the previous name, which the server refuses.
 */
function withCurrentName({ operationName, ...request }: GraphQLRequest): GraphQLRequest {
  const isCurrent = operationName && new RegExp(`\\b${operationName}\\b`).test(request.query);
  return isCurrent ? { ...request, operationName } : request;
}

/**
 * Sends one operation. GraphQL errors come with a status such as 400 and are still JSON that
 * the result pane should show, so the status matters only when the body is something else.
 */
export async function fetcher(request: GraphQLRequest, options?: RequestOptions): Promise<object> {
  const response = await fetch('./graphql', {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(options?.headers as Record<string, string> | undefined),
    },
    body: JSON.stringify(withCurrentName(request)),
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new Error(`The server answered ${response.status} with something that is not JSON.`);
  }
}
