import { Decimal128 } from 'bson';
import * as decimal from '../values/decimal.js';
import * as numbers from '../values/numbers.js';
import { double, isNumber, type BsonNumber, type NumberKind } from '../values/numbers.js';

/** A sum of doubles that keeps the rounding errors (Neumaier), as MongoDB's does in two doubles. */
class CompensatedSum {
  private sum = 0;
  private error = 0;

  add(value: number): void {
    const total = this.sum + value;
    if (Number.isFinite(total)) {
      this.error += Math.abs(this.sum) >= Math.abs(value) ? this.sum - total + value : value - total + this.sum;
    }
    this.sum = total;
  }

  get value(): number {
    return this.sum + this.error;
  }
}

/** The exact sum of numbers of all types: whole numbers as integers, doubles compensated, decimals in decimal. */
export class Sum {
  private whole = 0n;
  private readonly floats = new CompensatedSum();
  private decimals: decimal.Decimal | undefined;
  private kind: NumberKind = 'int';
  count = 0;

  /** What is no number does not count. */
  add(value: unknown): void {
    if (!isNumber(value)) return;
    this.count += 1;
    this.kind = numbers.widerKind(this.kind, numbers.numberKind(value) ?? 'int');
    if (value instanceof Decimal128) {
      const parsed = decimal.parse(value);
      this.decimals = this.decimals ? decimal.add(this.decimals, parsed) : parsed;
    } else if (typeof value === 'bigint') this.whole += value;
    else if (typeof value === 'number' && Number.isInteger(value) && numbers.numberKind(value) === 'int')
      this.whole += BigInt(value);
    else this.floats.add(numbers.toFloat(value));
  }

  private get float(): number {
    return this.floats.value + Number(this.whole);
  }

  private get decimal(): decimal.Decimal {
    let total = decimal.integer(this.whole);
    const floats = this.floats.value;
    if (floats !== 0) total = decimal.add(total, decimal.fromDouble(floats));
    return this.decimals ? decimal.add(total, this.decimals) : total;
  }

  /** Int32 while that is enough, then Int64, then double; the widest type of what was added otherwise. */
  get total(): BsonNumber {
    switch (this.kind) {
      case 'decimal':
        return decimal.format(this.decimal);
      case 'double':
        return double(this.float);
      default: {
        const small = Number(this.whole);
        if (this.kind === 'int' && BigInt.asIntN(32, this.whole) === this.whole) return small;
        return numbers.fitsLong(this.whole) ? this.whole : double(small);
      }
    }
  }

  get average(): BsonNumber | null {
    if (this.count === 0) return null;
    if (this.kind !== 'decimal') return double(this.float / this.count);
    return decimal.format(decimal.divide(this.decimal, decimal.integer(BigInt(this.count))));
  }
}

/** Standard deviation by Welford's recurrence; null for no values, and for the sample's also for one. */
export function standardDeviation(values: readonly unknown[], isSample: boolean): BsonNumber | null {
  let mean = 0;
  let squares = 0;
  let count = 0;
  for (const value of values) {
    if (!isNumber(value)) continue;
    const float = numbers.toFloat(value);
    count += 1;
    const delta = float - mean;
    mean += delta / count;
    squares += delta * (float - mean);
  }
  const divisor = isSample ? count - 1 : count;
  return divisor <= 0 ? null : double(Math.sqrt(squares / divisor));
}

/** The value at a percentile, of those given (manual: $percentile); p is in [0, 1]. */
export function percentileOf(sorted: readonly number[], p: number): number | null {
  if (sorted.length === 0) return null;
  const rank = Math.max(0, Math.ceil(sorted.length * p) - 1);
  return sorted[rank] ?? null;
}

/** The numbers among the values, ascending. */
export function sortedFloats(values: readonly unknown[]): number[] {
  return values
    .filter(isNumber)
    .map(numbers.toFloat)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
}
