import { Injectable } from '@nestjs/common';
import type { Person, PersonInput } from '@vstrecha/directory-domain';
import { type Failure, type Result, mapResult } from '@vstrecha/kernel';
import { Idempotency, UnitOfWork } from '@vstrecha/platform';
import { DirectoryIntake } from '../directory-intake.js';
import { PersonRepository } from '../storage/person.repository.js';

@Injectable()
export class CreatePerson {
  constructor(
    private readonly intake: DirectoryIntake,
    private readonly people: PersonRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  execute(input: PersonInput, idempotencyKey?: string | null): Promise<Result<Person, Failure>> {
    return this.unitOfWork.run<Person, Failure>(async () => {
      const id = await this.idempotency.once('createPerson', idempotencyKey, input, async () =>
        mapResult(await this.intake.addPerson(input), (person) => person.id),
      );
      return id.ok ? this.people.get(id.value, []) : id;
    });
  }
}
