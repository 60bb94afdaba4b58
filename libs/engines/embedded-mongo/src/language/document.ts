/**
 * A decoded BSON document: field order is the object's key order.
 * Int32 = integer `number`; double = non-integral `number` or bson `Double`; Int64 = `bigint`.
 */
export type Document = Record<string, unknown>;
