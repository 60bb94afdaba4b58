import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import {
  AccessDenied,
  Allow,
  Current,
  NodeObject,
  NodeRegistry,
  type RequestContext,
  fromGlobalId,
} from '@vstrecha/platform';

@Resolver()
export class NodeResolver {
  constructor(private readonly registry: NodeRegistry) {}

  @Query(() => NodeObject, {
    nullable: true,
    description: 'Anything by its global id; null where there is none. Each type has its own audience.',
  })
  @Allow('everyone')
  node(@Args('id', { type: () => ID }) id: string, @Current() context: RequestContext): Promise<NodeObject | null> {
    return this.#load(id, context);
  }

  @Query(() => [NodeObject], { nullable: 'items', description: 'As node, for up to 100 ids at once.' })
  @Allow('everyone')
  nodes(
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Current() context: RequestContext,
  ): Promise<(NodeObject | null)[]> {
    return Promise.all(ids.slice(0, 100).map((id) => this.#load(id, context)));
  }

  async #load(globalId: string, context: RequestContext): Promise<NodeObject | null> {
    const decoded = fromGlobalId(globalId);
    const type = decoded && this.registry.find(decoded.type);
    if (!type) return null;
    const scope = await type.scopeOf(decoded.id);
    if (!scope) return null;
    if (!(await context.roles.admits(type.audiences, scope)))
      throw new AccessDenied(context.viewer.kind === 'anonymous');
    return type.load(decoded.id);
  }
}
