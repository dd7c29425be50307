# Builds the package of the API with its page and its seed files, and unpacks it. By itself it serves from the embedded engine;
# with NEO4J_URI it serves from Neo4j (see docker-compose.yml).
#
# Debian and not Alpine, because the embedded engine has no program for Alpine on x64.
ARG NODE_IMAGE=node:22.23.3-bookworm-slim@sha256:c3de60bf2f9dd0ac6370e6117950ff62d6e339527e7472301c9c78a017978392

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc LICENSE README.md CHANGELOG.md ./
COPY tsconfig.json tsconfig.build.json ./
COPY docs/time-and-certainty.md docs/
COPY scripts scripts
COPY src src
COPY page page
COPY cypher cypher
COPY schema schema
COPY seeds seeds
# This is the package of `npm run release`, to the byte. No package that it is made with runs a script when
# it is installed. The engine, which is not bundled, is that of the lockfile.
RUN node scripts/setup.mjs scripts/supply/pack.mjs \
 && mkdir -p /package/node_modules \
 && tar -xzf release/ccnso-graph-*.tgz -C /package --strip-components=1 \
 && sha256sum release/ccnso-graph-*.tgz > /package/.made-of \
 && cp -r node_modules/@grafeo-db /package/node_modules/

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="ccNSO Graph" \
      org.opencontainers.image.description="The history of the ccNSO as a graph, served by GraphQL" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
COPY --from=build /package ./
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
