import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type Issue, invalidIfAny, issue } from '@vstrecha/kernel';
import { FailureError } from './failures.js';

/** Checks the shape of inputs; every fault becomes an issue with its path. Rules of the field are the domain's matter. */
export function inputValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    forbidUnknownValues: false,
    stopAtFirstError: true,
    exceptionFactory: (errors) => {
      const failure = invalidIfAny(errors.flatMap((error) => issuesOf(error, [])));
      return failure ? new FailureError(failure) : new Error('validation failed without an error');
    },
  });
}

function issuesOf(error: ValidationError, parents: readonly string[]): Issue[] {
  const path = [...parents, error.property];
  const own = Object.values(error.constraints ?? {}).map((detail) => issue('input.malformed', path, { detail }));
  return [...own, ...(error.children ?? []).flatMap((child) => issuesOf(child, path))];
}
