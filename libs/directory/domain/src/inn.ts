import { type Result, err, ok } from '@vstrecha/kernel';

/** Why a text is no INN. */
export type InnFault = 'not-digits' | 'wrong-length' | 'wrong-checksum';

const weightsOf10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const weightsOf11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const weightsOf12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/**
 * A Russian taxpayer's number without spaces: 10 digits for a legal entity, 12 for a person. The last digit of ten (the last
 * two of twelve) are check digits: the weighted sum of those before, modulo 11, modulo 10 (order of the Federal Tax Service
 * MMV-7-6/435, appendix 1). No region has the code 00.
 */
export function parseInn(text: string): Result<string, InnFault> {
  const inn = text.replace(/[\s\u00A0]/g, '');
  if (!/^\d+$/.test(inn)) return err('not-digits');
  if (inn.length !== 10 && inn.length !== 12) return err('wrong-length');
  const checks = inn.length === 10 ? [weightsOf10] : [weightsOf11, weightsOf12];
  const right = checks.every((weights) => checkDigit(inn, weights) === Number(inn[weights.length]));
  return right && !inn.startsWith('00') ? ok(inn) : err('wrong-checksum');
}

function checkDigit(digits: string, weights: readonly number[]): number {
  return (weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11) % 10;
}
