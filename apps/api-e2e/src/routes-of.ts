import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { type Audience, routeAudiences } from '@vstrecha/platform';

/** Every REST route of the product (`GET events/:eventId/agenda.ics`) and whom it declares. */
export function routesOf(
  app: INestApplication,
): { readonly name: string; readonly audiences: readonly Audience[] | undefined }[] {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const reflector = app.get(Reflector);
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    const prototype = Object.getPrototypeOf(instance) as object;
    const root = String(Reflect.getMetadata(PATH_METADATA, metatype as object));
    return new MetadataScanner()
      .getAllMethodNames(prototype)
      .map((name) => (prototype as Record<string, object>)[name] as object)
      .filter((handler) => Reflect.hasMetadata(PATH_METADATA, handler))
      .map((handler) => {
        const path = [root, String(Reflect.getMetadata(PATH_METADATA, handler))]
          .map((part) => part.replace(/^\/|\/$/g, ''))
          .filter(Boolean)
          .join('/');
        return {
          name: `${RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]} ${path}`,
          audiences: routeAudiences(reflector, handler, metatype as object),
        };
      });
  });
}
