import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '../request/request-context.js';

/** The context of the request (viewer, language, loaders) as a parameter of a resolver. */
export const Current = createParamDecorator((_data: unknown, host: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(host).getContext<RequestContext>(),
);
