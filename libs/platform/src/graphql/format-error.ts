import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Failure, type Issue, type Language } from '@vstrecha/kernel';
import type { Logger } from '../logging/logger.js';
import { contextIfAny } from '../request/request-context.js';
import { FailureError } from './failures.js';
import type { MessageCatalogue } from './message-catalogue.js';
import { AccessDenied } from './seal-schema.js';

/** Codes under which Apollo Server itself reports faults of the caller; their messages tell nothing secret. */
const CALLERS_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'GRAPHQL_LIMIT',
]);

/**
 * How errors leave the API: refusals and expected failures with their code and sentence; everything unexpected masked
 * behind a request id under which the log tells the rest.
 */
export function createErrorFormatter(
  messages: MessageCatalogue,
  logger: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const context = contextIfAny();
    const language: Language = context?.language ?? 'ru';
    const cause = causeOf(error);
    const place = { locations: formatted.locations, path: formatted.path };
    const sentence = (issue: Issue): string => messages.sentence(issue, language);

    if (cause instanceof AccessDenied) {
      const code = cause.signIn ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      return {
        ...place,
        message: sentence({ code: cause.signIn ? 'access.sign-in' : 'access.forbidden', path: [] }),
        extensions: { code },
      };
    }
    if (cause instanceof FailureError) return { ...place, ...describe(cause.failure, sentence) };
    const code = String(formatted.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
    if (CALLERS_FAULTS.has(code)) return { ...place, message: formatted.message, extensions: { code } };

    const requestId = context?.requestId ?? 'unknown';
    logger.error({ err: cause, path: formatted.path }, 'an unexpected error was masked');
    return {
      ...place,
      message: sentence({ code: 'internal', path: [], params: { requestId } }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    };
  };
}

/** What was thrown, out of the GraphQLError that says where. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? error.originalError : error;
}

function describe(failure: Failure, sentence: (issue: Issue) => string): GraphQLFormattedError {
  const issues = failure.kind === 'invalid' ? failure.issues : [failure];
  const [first] = issues;
  return {
    message: first ? sentence(first) : failure.kind,
    extensions: {
      code: failure.kind === 'not-found' ? 'NOT_FOUND' : 'BAD_USER_INPUT',
      issues: issues.map((issue) => ({ code: issue.code, message: sentence(issue), path: issue.path })),
    },
  };
}
