import { CommandError } from '../command-error.js';
import { explainPlan } from '../planner/explain-plan.js';
import { isDocument } from './arguments.js';
import type { CommandHandler } from './command.js';
import { explainedRequest } from './explained-request.js';
import { findCollection } from './write-support.js';
import { SERVER_VERSION } from './handshake.js';

/** Manual, "Database Commands > explain". */
export const explain: CommandHandler = async (context) => {
  const { body, args, db, engine } = context;
  const explained = body['explain'];
  if (!isDocument(explained))
    throw new CommandError(14, 'TypeMismatch', `BSON field 'explain' is the wrong type, expected type 'object'`);
  const verbosity = args.string('verbosity') ?? 'allPlansExecution';
  if (!['queryPlanner', 'executionStats', 'allPlansExecution'].includes(verbosity)) {
    throw new CommandError(
      9,
      'FailedToParse',
      `verbosity string must be one of {'queryPlanner', 'executionStats', 'allPlansExecution'}`,
    );
  }
  const { name, request, stages } = explainedRequest({ ...context, body: { ...explained, $db: db } });
  const collection = findCollection(context, name);
  const plan = await explainPlan({
    state: collection && context.writer.state(collection).clone(),
    namespace: `${db}.${name}`,
    request,
    execute: verbosity !== 'queryPlanner',
    assertInTime: context.assertInTime,
  });
  const { $db: _, ...command } = { ...explained, $db: db };
  return {
    explainVersion: '1',
    ...(stages.length > 0 ? { stages: [{ $cursor: plan }, ...stages] } : plan),
    command: { ...command, $db: db },
    serverInfo: { host: engine.address, port: 0, version: SERVER_VERSION, gitVersion: 'embedded' },
  };
};
