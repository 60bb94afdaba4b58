# One image for the API and the worker:
#   docker build -t vstrecha .
#   docker run vstrecha                              the API on port 3000
#   docker run vstrecha apps/worker/dist/main.js     the worker
FROM node:22.21.1-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --include=dev \
 && npm run build \
 && npm prune --omit=dev \
 && rm -rf .nx .cache

FROM node:22.21.1-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
# The program belongs to root and runs as "node": it can write to its data folder only.
RUN install -d -o node -g node /data
COPY --from=build /app ./
USER node
EXPOSE 3000
ENTRYPOINT ["node"]
CMD ["apps/api/dist/main.js"]
