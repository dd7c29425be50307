# Builds the API with its page and its seed files. By itself it serves from the embedded engine;
# with NEO4J_URI it serves from Neo4j (see docker-compose.yml).
#
# Debian and not Alpine, because the embedded engine has no program for Alpine on x64.
ARG NODE_IMAGE=node:22.23.3-bookworm-slim@sha256:c3de60bf2f9dd0ac6370e6117950ff62d6e339527e7472301c9c78a017978392

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package needs its install script, so none may run one.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY page page
COPY cypher cypher
RUN node_modules/.bin/tsc -p tsconfig.build.json && node page/build.mjs
# What tells this program from others, as scripts/setup.mjs writes it: all servers of one build give
# the same tags.
RUN find src page cypher tsconfig*.json package-lock.json -type f | LC_ALL=C sort \
    | xargs -d '\n' sha256sum | sha256sum > dist/.made-from

FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="ccNSO Graph" \
      org.opencontainers.image.description="The history of the ccNSO as a graph, served by GraphQL" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY cypher cypher
COPY schema schema
COPY page page
COPY seeds seeds
# Within a container only its own network sees the port; what is published is said when it is run.
ENV NODE_ENV=production \
    CCNSO_HOST=0.0.0.0
# All files belong to root, so the server cannot change what it runs. This is the user `node`, as a
# number, by which a supervisor can see that it is not root.
USER 1000:1000
EXPOSE 4000
# The slim image has no curl. An answer that is not 200 fails, and so does no answer at all.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js", "serve"]
