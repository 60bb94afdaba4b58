import { Args, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { EventObject, EventReader } from '@vstrecha/events-server';
import { asId } from '@vstrecha/kernel';
import { Allow, LiveChanges, MessageCatalogue, currentContext, objectOf, toPayload } from '@vstrecha/platform';
import { type Demo, demoKeys } from './demo.js';
import {
  DemoObject,
  LoadDemoInput,
  LoadDemoPayload,
  LoadDemoSuccess,
  RemoveDemoInput,
  RemoveDemoPayload,
  RemoveDemoSuccess,
} from './demo.object.js';
import { DemoRepository } from './demo.repository.js';
import { Demos } from './demos.js';

@Resolver(() => DemoObject)
export class DemoResolver {
  constructor(
    private readonly demos: Demos,
    private readonly repository: DemoRepository,
    private readonly events: EventReader,
    private readonly messages: MessageCatalogue,
    private readonly live: LiveChanges,
  ) {}

  @Query(() => [DemoObject], { name: 'demos', description: 'The demonstration events, loaded or not.' })
  @Allow('staff')
  async list(): Promise<DemoObject[]> {
    return (await this.demos.all()).map(DemoObject.of);
  }

  @Mutation(() => LoadDemoPayload, {
    description: 'Enters a demonstration event as its people would: the answer comes at once, the work goes on.',
  })
  @Allow('staff')
  async loadDemo(@Args('input') { event }: LoadDemoInput) {
    return toPayload(await this.demos.requestLoading(event), (demo) =>
      objectOf(LoadDemoSuccess, { demo: DemoObject.of(demo) }),
    );
  }

  @Mutation(() => RemoveDemoPayload, {
    description: 'Removes the event and what its loading created, as far as nothing else has come to refer to it.',
  })
  @Allow('staff')
  async removeDemo(@Args('input') { event }: RemoveDemoInput) {
    return toPayload(await this.demos.requestRemoval(event), (demo) =>
      objectOf(RemoveDemoSuccess, { demo: DemoObject.of(demo) }),
    );
  }

  @Subscription(() => DemoObject, {
    description: 'Each time a demo has come further.',
    resolve: (demo: Demo) => DemoObject.of(demo),
  })
  @Allow('staff')
  async *demoChanged(): AsyncGenerator<Demo> {
    for await (const { id } of this.live.changes('demos')) {
      const key = demoKeys.find((known) => known === id);
      if (key) yield await this.repository.get(key);
    }
  }

  @ResolveField(() => EventObject, { nullable: true, description: 'Once it is loaded; for who has a role in it.' })
  async event(@Parent() { record }: DemoObject): Promise<EventObject | null> {
    const id = record.brought?.find(({ type }) => type === 'Event')?.id;
    const event = id === undefined ? null : await this.events.find(asId<'Event'>(id));
    if (!event) return null;
    const admitted = await currentContext().roles.admits(['organizer', 'observer', 'delegate'], { eventId: event.id });
    return admitted ? EventObject.of(event) : null;
  }

  @ResolveField(() => String, { nullable: true, description: "Why it failed, in the caller's language." })
  failure(@Parent() { record }: DemoObject): string | null {
    return record.failure ? this.messages.sentence(record.failure, currentContext().language) : null;
  }
}
