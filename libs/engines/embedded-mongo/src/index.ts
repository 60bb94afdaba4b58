export { type EmbeddedMongo, type EmbeddedMongoOptions, startEmbeddedMongo } from './hosting/start-embedded-mongo.js';
