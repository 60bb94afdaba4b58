import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  SetMetadata,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { currentContext } from '../request/request-context.js';
import { type Audience, needsScope } from './audience.js';

const ROUTE_AUDIENCES = 'vstrecha:route-audiences';

/**
 * Declares who may call a REST route. Where the audience depends on an event, the guard lets signed-in callers
 * through and the handler asks again, by `currentContext().roles.admits(...)`, once it knows the event.
 */
export function AllowRoute(...audiences: readonly [Audience, ...Audience[]]): MethodDecorator & ClassDecorator {
  return SetMetadata(ROUTE_AUDIENCES, audiences);
}

/** The audiences that a route's handler or controller declares; undefined where it declares none. */
export function routeAudiences(
  reflector: Reflector,
  handler: object,
  controller: object,
): readonly Audience[] | undefined {
  return reflector.getAllAndOverride<readonly Audience[] | undefined>(ROUTE_AUDIENCES, [
    handler as never,
    controller as never,
  ]);
}

/** Refuses routes that declare nobody, and callers whom no declared audience can hold. GraphQL has its own check. */
@Injectable()
export class RouteAccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    if (host.getType<string>() !== 'http') return true;
    const audiences = routeAudiences(this.reflector, host.getHandler(), host.getClass());
    if (!audiences) throw new ForbiddenException('This route declares nobody who may use it');
    const { viewer, roles } = currentContext();
    if (await roles.admits(audiences, {})) return true;
    if (viewer.kind === 'anonymous') throw new UnauthorizedException();
    // The handler knows the event and asks again with it.
    if (needsScope(audiences)) return true;
    throw new ForbiddenException();
  }
}
