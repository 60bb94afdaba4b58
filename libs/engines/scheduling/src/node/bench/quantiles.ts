export interface Quantiles {
  readonly median: number;
  readonly p95: number;
}

export function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((x, y) => x - y);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { median: at(0.5), p95: at(0.95) };
}
