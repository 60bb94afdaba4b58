/** A set of numbers from which one is drawn at random in constant time. Sets without common members can share `positions`. */
export class PositionedSet {
  private readonly members: number[] = [];

  constructor(private readonly positions: Int32Array) {}

  get size(): number {
    return this.members.length;
  }

  at(position: number): number {
    return this.members[position]!;
  }

  add(member: number): void {
    this.positions[member] = this.members.length;
    this.members.push(member);
  }

  delete(member: number): void {
    const last = this.members.pop()!;
    if (last === member) return;
    const position = this.positions[member]!;
    this.members[position] = last;
    this.positions[last] = position;
  }
}
