import { Long } from 'bson';
import { onDocument, refuses, type Group } from './row.js';

export const ARITHMETIC_ERRORS: Group = onDocument(
  'update: arithmetic errors',
  { _id: 1, s: 'x', n: null, end: Long.MAX_VALUE, f: 1.5 },
  [
    refuses('$inc of text', '$inc', { updateOne: {}, to: { $inc: { s: 1 } } }, 14),
    refuses('$inc of null', '$inc', { updateOne: {}, to: { $inc: { n: 1 } } }, 14),
    refuses('$inc by text', '$inc', { updateOne: {}, to: { $inc: { a: 'x' } } }, 14),
    refuses('$mul of text', '$mul', { updateOne: {}, to: { $mul: { s: 1 } } }, 14),
    refuses('a long past its range', '$inc', { updateOne: {}, to: { $inc: { end: 1 } } }, 2),
    refuses('$bit of a double', '$bit', { updateOne: {}, to: { $bit: { f: { and: 1 } } } }, 2),
    refuses('$bit with an unknown operation', '$bit', { updateOne: {}, to: { $bit: { a: { nand: 1 } } } }, 2),
    refuses('$currentDate of a number', '$currentDate', { updateOne: {}, to: { $currentDate: { a: 1 } } }, 2),
  ],
);

export const ARRAY_ERRORS: Group = onDocument('update: array errors', { _id: 1, s: 'x', a: [1] }, [
  refuses('$push to text', '$push', { updateOne: {}, to: { $push: { s: 1 } } }, 2),
  refuses('$addToSet to text', '$addToSet > Field is Not an Array', { updateOne: {}, to: { $addToSet: { s: 1 } } }, 2),
  refuses('$pull from text', '$pull', { updateOne: {}, to: { $pull: { s: 1 } } }, 2),
  refuses('$pop from text', '$pop', { updateOne: {}, to: { $pop: { s: 1 } } }, 14),
  refuses('$pop of 2', '$pop', { updateOne: {}, to: { $pop: { a: 2 } } }, 9),
  refuses('$each without an array', '$each', { updateOne: {}, to: { $push: { a: { $each: 1 } } } }, 2),
  refuses('$pullAll without an array', '$pullAll', { updateOne: {}, to: { $pullAll: { a: 1 } } }, 2),
  refuses('an unknown clause of $push', '$push', { updateOne: {}, to: { $push: { a: { $each: [1], $foo: 1 } } } }, 2),
]);
