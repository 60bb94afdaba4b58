import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** A calendar day without a time or zone, `2023-09-06` (RFC 3339 full-date). In code it is that string. */
@Scalar('LocalDate')
export class LocalDateScalar implements CustomScalar<string, string> {
  description = 'A calendar day, 2023-09-06.';

  serialize(value: unknown): string {
    return String(value);
  }

  parseValue(value: unknown): string {
    return readDate(value);
  }

  parseLiteral(node: ValueNode): string {
    return readDate(node.kind === Kind.STRING ? node.value : undefined);
  }
}

function readDate(value: unknown): string {
  const text = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
  const day = new Date(`${text}T00:00:00Z`);
  if (text && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new GraphQLError(`A day is written 2023-09-06, found ${JSON.stringify(value)}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
