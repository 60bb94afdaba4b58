import { asId, unwrap } from '@vstrecha/kernel';
import { type Organization, type OrganizationInput, createOrganization } from './organization.js';

/** A valid organization for tests; each test names only what it is about. */
export function anOrganization(
  given: Partial<OrganizationInput> & { id?: string; createdAt?: Date } = {},
): Organization {
  const { id = 'organization-1', createdAt = new Date('2023-08-01T09:00:00Z'), ...details } = given;
  const input = { kind: 'enterprise', name: 'ООО «Тверской станок»', ...details } as const;
  return unwrap(createOrganization(input, asId<'Organization'>(id), createdAt));
}
