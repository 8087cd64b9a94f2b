# One image for the API (which serves the pages too), the worker and the migration. It is built by the scripts that bare metal runs.

FROM node:24-bookworm-slim AS base
WORKDIR /atrium

FROM base AS build
COPY . .
RUN npx --yes "$(node -p "require('./package.json').packageManager")" install --frozen-lockfile
RUN node ops/build.mjs
RUN node ops/docker/assemble.mjs /assembled

FROM base AS dependencies
ENV CI=true
COPY --from=build /assembled ./
RUN npx --yes "$(node -p "require('./package.json').packageManager")" install --prod --frozen-lockfile \
      --filter @atrium/api... --filter @atrium/worker...

FROM base
ENV NODE_ENV=production \
    PORT=3000 \
    DATA_DIR=/data \
    WEB_DIST=/atrium/apps/web/dist
COPY --from=dependencies /atrium ./
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
