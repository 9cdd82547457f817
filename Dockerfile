FROM node:20-bookworm-slim AS build
WORKDIR /milepost
COPY . .
RUN npm run build

FROM node:20-bookworm-slim
WORKDIR /milepost
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
COPY --from=build --chown=node:node /milepost/package.json ./
COPY --from=build --chown=node:node /milepost/node_modules ./node_modules
COPY --from=build --chown=node:node /milepost/build ./build
COPY --from=build --chown=node:node /milepost/prisma ./prisma
COPY --from=build --chown=node:node /milepost/scripts ./scripts
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK CMD node -e "fetch('http://127.0.0.1:3000/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "scripts/serve.js"]
