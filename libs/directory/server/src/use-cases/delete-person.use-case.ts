import { Injectable } from '@nestjs/common';
import { fullName } from '@vstrecha/directory-domain';
import { type Failure, type Id, type Result, err, ok, ruleBroken } from '@vstrecha/kernel';
import { Outbox, UnitOfWork, staleVersion } from '@vstrecha/platform';
import { ReferenceMovers } from '../reference-movers.js';
import { PersonRepository } from '../storage/person.repository.js';

/** Deletes a person to whom nothing refers. */
@Injectable()
export class DeletePerson {
  constructor(
    private readonly people: PersonRepository,
    private readonly references: ReferenceMovers,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  execute(id: Id<'Person'>, expectedVersion: number): Promise<Result<Id<'Person'>, Failure>> {
    return this.unitOfWork.run<Id<'Person'>, Failure>(async () => {
      const found = await this.people.get(id, ['personId']);
      if (!found.ok) return found;
      const person = found.value;
      if (person.version !== expectedVersion) return err(staleVersion(['expectedVersion'], person.version));
      const count = await this.references.count({ type: 'Person', id: person.id });
      if (count > 0) return err(ruleBroken('person.in-use', ['personId'], { name: fullName(person), count }));
      const removed = await this.people.remove(person);
      if (!removed.ok) return removed;
      await this.outbox.append({
        type: 'person.deleted',
        entity: { type: 'Person', id: person.id },
        changes: { name: { from: fullName(person) } },
      });
      return ok(person.id);
    });
  }
}
