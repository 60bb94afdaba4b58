import { location } from '../errors.js';

/** Preferred numbers: both directions leave the number itself behind, and zero is zero. */
export interface Granularity {
  roundUp(value: number): number;
  roundDown(value: number): number;
}

const R40 = [
  100, 106, 112, 118, 125, 132, 140, 150, 160, 170, 180, 190, 200, 212, 224, 236, 250, 265, 280, 300, 315, 335, 355,
  375, 400, 425, 450, 475, 500, 530, 560, 600, 630, 670, 710, 750, 800, 850, 900, 950,
];
const R80_BETWEEN = [
  103, 109, 115, 122, 128, 136, 145, 155, 165, 175, 185, 195, 206, 218, 230, 243, 258, 272, 290, 307, 325, 345, 365,
  387, 412, 437, 462, 487, 515, 545, 575, 615, 650, 690, 730, 775, 825, 875, 925, 975,
];
const E24 = [10, 11, 12, 13, 15, 16, 18, 20, 22, 24, 27, 30, 33, 36, 39, 43, 47, 51, 56, 62, 68, 75, 82, 91];

const every = (series: readonly number[], step: number): number[] => series.filter((_, index) => index % step === 0);

/** The finer E series are powers rounded to three digits, but for one historic value (IEC 60063). */
function geometric(count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const value = Math.round(100 * 10 ** (index / count));
    return value === 919 ? 920 : value;
  });
}

/** Decades of preferred numbers (manual: $bucketAuto, Granularity; ISO 3, IEC 60063). */
const SERIES: Readonly<Record<string, readonly number[]>> = {
  R5: [10, 16, 25, 40, 63],
  R10: every(R40, 4),
  R20: every(R40, 2),
  R40,
  R80: [...R40, ...R80_BETWEEN].sort((a, b) => a - b),
  '1-2-5': [10, 20, 50],
  E6: every(E24, 4),
  E12: every(E24, 2),
  E24,
  E48: geometric(48),
  E96: geometric(96),
  E192: geometric(192),
};

function decades(series: readonly number[]): Granularity {
  const first = series[0] ?? 1;
  /** The decade in which the value lies between first and ten times first. */
  const scaleOf = (value: number): number => {
    let exponent = Math.floor(Math.log10(value / first));
    if (first * 10 ** exponent > value) exponent -= 1;
    if (first * 10 ** (exponent + 1) <= value) exponent += 1;
    return exponent;
  };
  const scaled = (number: number, exponent: number): number =>
    exponent < 0 ? number / 10 ** -exponent : number * 10 ** exponent;
  return {
    roundUp: (value) => {
      if (value === 0) return 0;
      const exponent = scaleOf(value);
      const next = series.find((number) => scaled(number, exponent) > value);
      return next === undefined ? scaled(first, exponent + 1) : scaled(next, exponent);
    },
    roundDown: (value) => {
      if (value === 0) return 0;
      const exponent = scaleOf(value);
      const previous = series.findLast((number) => scaled(number, exponent) < value);
      return previous === undefined ? scaled(series.at(-1) ?? 1, exponent - 1) : scaled(previous, exponent);
    },
  };
}

const POWERS_OF_2: Granularity = {
  roundUp: (value) => (value === 0 ? 0 : 2 ** (Math.floor(Math.log2(value)) + 1)),
  roundDown: (value) => (value === 0 ? 0 : 2 ** (Math.ceil(Math.log2(value)) - 1)),
};

export function granularity(name: unknown): Granularity {
  if (typeof name !== 'string') throw location(40261, "The $bucketAuto 'granularity' field must be a string");
  if (name === 'POWERSOF2') return POWERS_OF_2;
  const series = Object.hasOwn(SERIES, name) ? SERIES[name] : undefined;
  if (!series) throw location(40257, `Unknown rounding granularity '${name}'`);
  return decades(series);
}
