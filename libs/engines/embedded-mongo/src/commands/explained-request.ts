import { CommandError } from '../command-error.js';
import type { Document } from '../language/document.js';
import type { PlanRequest } from '../planner/query-plan.js';
import { Arguments } from './arguments.js';
import { takeHead } from './aggregate.js';
import type { CommandContext } from './command.js';

/** What an explained command would ask of the planner. */
export interface ExplainedRequest {
  name: string;
  request: PlanRequest & { skip?: number; limit?: number };
  /** Stages of a pipeline that follow the planner's part. */
  stages: Document[];
}

export function explainedRequest(context: CommandContext): ExplainedRequest {
  const { body } = context;
  const command = Object.keys(body)[0]!;
  const args = new Arguments(command, body);
  const name = args.collection(command);
  switch (command) {
    case 'find': {
      const skip = args.number('skip') ?? 0;
      const limit = args.number('limit') ?? 0;
      const request = {
        filter: args.document('filter') ?? {},
        sort: args.document('sort'),
        hint: args.hint(),
        wanted: limit > 0 ? skip + limit : 0,
        let: args.document('let'),
        skip,
        limit,
      };
      return { name, request, stages: [] };
    }
    case 'aggregate': {
      const { request, skip, limit, rest } = takeHead(args.documents('pipeline') ?? [], { ...context, args });
      return { name, request: { ...request, skip, limit }, stages: rest };
    }
    case 'count':
    case 'distinct':
      return { name, request: { filter: args.document('query') ?? {}, hint: args.hint() }, stages: [] };
    case 'findAndModify':
    case 'findandmodify':
      return {
        name,
        request: { filter: args.document('query') ?? {}, sort: args.document('sort'), hint: args.hint(), wanted: 1 },
        stages: [],
      };
    case 'update':
    case 'delete': {
      const [first] = args.documents(command === 'update' ? 'updates' : 'deletes') ?? [];
      const statement = new Arguments(command, first ?? {});
      return { name, request: { filter: statement.document('q') ?? {}, hint: statement.hint() }, stages: [] };
    }
    default:
      throw new CommandError(59, 'CommandNotFound', `Explain failed due to unknown command: ${command}`);
  }
}
