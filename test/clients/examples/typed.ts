import { councilAsOf, createClient, GraphError } from 'ccnso-graph-client';

/** The address is that of the server, such as http://localhost:4000. */
export async function councillors(address: string, day: string): Promise<string[]> {
  const graph = createClient(address);
  try {
    const { committee } = await councilAsOf(graph, { day });
    const edges = committee?.memberships.edges ?? [];
    return edges.map(({ node, certainty }) => `${node.holder.label}: ${certainty}`);
  } catch (error) {
    if (error instanceof GraphError && error.code === 'BAD_REQUEST') return [error.message];
    throw error;
  }
}
