/** What each command does, for somebody who has only the program: without its documents, and without npm. */
export const ABOUT = {
  serve: `Serves the graph until Ctrl-C: pages for people at http://localhost:4000, GraphQL at /graphql, and tools for
agents at /mcp. The first start takes some seconds longer, as it reads the seed files.

  --watch   reads the seed files again whenever they are saved

Settings are environment variables, and all are optional. The most usual ones:
  PORT               the port, 4000 unless set; 0 takes a free one
  CCNSO_HOST         the address to listen on, 127.0.0.1 unless set; 0.0.0.0 for all
  CCNSO_PUBLIC_URL   the address by which others reach the server
  CCNSO_SEEDS        the folder with the seed files, unless those of the program
  NEO4J_URI          a Neo4j that serves in place of the embedded engine, with NEO4J_USER and NEO4J_PASSWORD`,
  ingest: `Brings the Neo4j at NEO4J_URI to what the seed files state; needs NEO4J_PASSWORD too. What is in the database and
is not ours is left alone. The embedded engine needs no ingest.

  --dry-run   only says what would change`,
  check: `Checks the seed files in CCNSO_SEEDS, or else those of the program: tells each problem with its file and line, or
else how many records there are and their fingerprint. Changes nothing.`,
  export: `Writes the graph, or a part of it, to a file or to the standard output. For example:

  ccnso-graph export --format gexf --out ccnso.gexf
  ccnso-graph export --format csv --what comembership --from 2018 --to 2018 --out pairs.csv
  ccnso-graph export --format mermaid --what lineage --of policy:ccpdp4`,
  coverage: `Tells how much the graph knows, by year and by type, as a table.

  --json   as JSON`,
  mcp: `Serves an agent by the Model Context Protocol over the standard input and output, until the input ends: the tools
search, record, ask, schema and query. Enter it as the command of a server in the settings of the agent. A server that
was started with "serve" does the same at /mcp.`,
  search: `Prints the records that fit some words: a name, an acronym, a label, a number or words of a title.

  --types    only records of this type, such as PERSON; may be given again
  --first    at most so many, 10 unless set
  --json     the whole answer as JSON
  --csv      the list as CSV
  --server   asks this server, such as https://graph.example.org, in place of loading the graph`,
};

/** What the program does, in one line for each command. */
export const COMMANDS_HELP = `Usage: ccnso-graph COMMAND [OPTIONS]

  serve      serves the graph: pages, GraphQL, and tools for agents; also without a command
  ask        prints the answer to a question
  search     prints the records that fit some words
  export     writes the graph, or a part of it, to a file
  coverage   tells how much the graph knows
  mcp        serves an agent over the standard input and output
  check      checks the seed files
  ingest     brings a Neo4j to what the seed files state

ccnso-graph COMMAND --help tells more. A command ends with 0 when it has done what it was told, and with 1 when not;
what was wrong is then on the standard error.`;
