import { registerEnumType } from '@nestjs/graphql';
import type { LocalizedText } from '@vstrecha/kernel';

/**
 * Registers the values of a domain union as a GraphQL enum: `trainingCentre` is `TRAINING_CENTRE` in the schema and
 * stays `trainingCentre` in code. `labels` become the values' descriptions.
 */
export function graphqlEnum<Value extends string>(
  name: string,
  values: readonly Value[],
  labels?: Readonly<Record<Value, LocalizedText>>,
): Record<string, Value> {
  const byName = Object.fromEntries(values.map((value) => [screamingCase(value), value]));
  const descriptions =
    labels &&
    Object.fromEntries(
      values.map((value) => [screamingCase(value), { description: `${labels[value].ru} / ${labels[value].en}` }]),
    );
  registerEnumType(byName, { name, valuesMap: descriptions });
  return byName;
}

function screamingCase(value: string): string {
  return value
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toUpperCase();
}
