import { CommandError } from '../../command-error.js';
import { isDocument } from '../values/bson-type.js';
import { conversionTarget, convertValue, type ConversionTarget } from './conversion.js';
import { isNullish, namedArguments, unary, type Compiler, type OperatorTable } from './operator.js';
import type { Evaluate } from './scope.js';

function compileConvert(operand: unknown, compiler: Compiler, name: string): Evaluate {
  const { input, to, onError, onNull } = namedArguments(
    operand,
    compiler,
    name,
    ['input', 'to'],
    ['onError', 'onNull', 'format', 'byteOrder'],
  );
  return (scope) => {
    const value = input?.(scope);
    const type = to?.(scope);
    const named = isDocument(type) ? type['type'] : type;
    if (isNullish(value)) return onNull ? onNull(scope) : null;
    if (isNullish(named)) return null;
    const target = conversionTarget(named);
    if (!onError) return convertValue(value, target);
    try {
      return convertValue(value, target);
    } catch (error) {
      if (error instanceof CommandError && error.code === 241) return onError(scope);
      throw error;
    }
  };
}

const conversion = (target: ConversionTarget) =>
  unary((value) => (isNullish(value) ? null : convertValue(value, target)));

/** Conversions (manual: Type Expression Operators). */
export const TYPES: OperatorTable = {
  $convert: compileConvert,
  $toBool: conversion('bool'),
  $toDate: conversion('date'),
  $toDecimal: conversion('decimal'),
  $toDouble: conversion('double'),
  $toInt: conversion('int'),
  $toLong: conversion('long'),
  $toObjectId: conversion('objectId'),
  $toString: conversion('string'),
  $toUUID: conversion('binData'),
};
