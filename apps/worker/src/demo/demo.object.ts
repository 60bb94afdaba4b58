import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type DemoStep, demoStepLabels, demoSteps } from '@vstrecha/demo-walk';
import { Allow, graphqlEnum, payloadOf } from '@vstrecha/platform';
import { type Demo, type DemoKey, type DemoState, demoKeys, demoLabels, demoStates } from './demo.js';

export const DemoEventEnum = graphqlEnum('DemoEvent', demoKeys, demoLabels);
export const DemoStateEnum = graphqlEnum('DemoState', demoStates, {
  absent: { ru: 'не загружена', en: 'not loaded' },
  loading: { ru: 'загружается', en: 'being loaded' },
  loaded: { ru: 'загружена', en: 'loaded' },
  removing: { ru: 'удаляется', en: 'being removed' },
  failed: { ru: 'не удалось', en: 'failed' },
});
export const DemoStepEnum = graphqlEnum('DemoStep', demoSteps, demoStepLabels);

@ObjectType('DemoProgress', { description: 'How far the loading of a demo is.' })
@Allow('everyone')
export class DemoProgressObject {
  @Field(() => DemoStepEnum)
  step!: DemoStep;

  @Field(() => Int)
  done!: number;

  @Field(() => Int, { description: 'How much there is to do in this step.' })
  total!: number;
}

@ObjectType('Demo', {
  description: 'A demonstration event that can be loaded into this installation and removed again.',
})
@Allow('staff')
export class DemoObject {
  record!: Demo;

  @Field(() => DemoEventEnum)
  key!: DemoKey;

  @Field(() => DemoStateEnum)
  state!: DemoState;

  @Field(() => DemoProgressObject, { nullable: true, description: 'While it is being loaded.' })
  progress?: DemoProgressObject;

  @Field(() => Date, { nullable: true })
  startedAt?: Date;

  @Field(() => Date, { nullable: true })
  finishedAt?: Date;

  static of(this: void, demo: Demo): DemoObject {
    const { id, state, progress, startedAt, finishedAt } = demo;
    return Object.assign(new DemoObject(), { record: demo, key: id, state, progress, startedAt, finishedAt });
  }
}

@InputType()
export class LoadDemoInput {
  @Field(() => DemoEventEnum)
  event!: DemoKey;
}

@InputType()
export class RemoveDemoInput {
  @Field(() => DemoEventEnum)
  event!: DemoKey;
}

@ObjectType()
@Allow('everyone')
export class LoadDemoSuccess {
  @Field(() => DemoObject, { description: 'It is being loaded; ask again or subscribe to `demoChanged`.' })
  demo!: DemoObject;
}
export const LoadDemoPayload = payloadOf(LoadDemoSuccess);

@ObjectType()
@Allow('everyone')
export class RemoveDemoSuccess {
  @Field(() => DemoObject, { description: 'It is being removed; ask again or subscribe to `demoChanged`.' })
  demo!: DemoObject;
}
export const RemoveDemoPayload = payloadOf(RemoveDemoSuccess);
