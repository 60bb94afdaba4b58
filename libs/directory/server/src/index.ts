export { DirectoryModule } from './directory.module.js';
export { type Organization, OrganizationReader } from './organization-reader.js';
export { OrganizationObject } from './graphql/organization.object.js';
