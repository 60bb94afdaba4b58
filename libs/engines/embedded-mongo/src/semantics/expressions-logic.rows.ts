import { subject } from './expressions.subject.js';
import { evaluates, NO_FIELD, refusesExpression, type Group } from './row.js';

export const EXPRESSIONS_LOGIC: Group = {
  topic: 'expressions: comparison, logic, conditions',
  documents: [subject],
  rows: [
    evaluates('$eq across number types', '$eq (aggregation)', { $eq: ['$d', 2] }, true),
    evaluates('$eq: missing is not null', '$eq (aggregation)', { $eq: ['$none', null] }, false),
    evaluates('$lt: missing is below null', 'Comparison/Sort Order', { $lt: ['$none', null] }, true),
    evaluates('$gt of different types', 'Comparison/Sort Order', { $gt: ['text', 5] }, true),
    evaluates('$cmp', '$cmp', { $cmp: ['$i', 10] }, -1),
    evaluates(
      '$ne of documents by field order',
      '$ne (aggregation)',
      {
        $ne: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
      true,
    ),
    evaluates('$and', '$and (aggregation)', { $and: ['$yes', 1, 'x'] }, true),
    evaluates('$and of nothing', '$and (aggregation)', { $and: [] }, true),
    evaluates('$or with null, zero, missing', '$or (aggregation)', { $or: [null, 0, '$none'] }, false),
    evaluates('$not', '$not (aggregation)', { $not: ['$no'] }, true),
    evaluates('$cond as a list', '$cond', { $cond: [{ $gt: ['$i', 3] }, 'big', 'small'] }, 'big'),
    evaluates('$cond as a document', '$cond', { $cond: { if: '$none', then: 1, else: 2 } }, 2),
    evaluates('$ifNull', '$ifNull', { $ifNull: ['$none', '$n', 'default'] }, 'default'),
    evaluates(
      '$switch',
      '$switch',
      {
        $switch: {
          branches: [
            { case: { $lt: ['$i', 3] }, then: 'a' },
            { case: { $lt: ['$i', 9] }, then: 'b' },
          ],
          default: 'c',
        },
      },
      'b',
    ),
    evaluates('$let', '$let', { $let: { vars: { x: '$i', y: 2 }, in: { $add: ['$$x', '$$y'] } } }, 7),
    evaluates('$literal', '$literal', { $literal: { $add: [1, 1] } }, { $add: [1, 1] }),
    evaluates('$$REMOVE', '$$REMOVE', '$$REMOVE', NO_FIELD),
    evaluates('$$ROOT', 'Variables in Aggregation Expressions', '$$ROOT.i', 5),
    evaluates('$$CURRENT', 'Variables in Aggregation Expressions', '$$CURRENT.o.x', 1),
    evaluates('a path through documents', 'Field Paths', '$o.y.z', [1, 2]),
    evaluates('a path through an array', 'Field Paths', '$docs.k', ['a', 'b']),
    evaluates('a position is no field of an array', 'Field Paths', '$a.0', []),
    evaluates(
      'an object expression leaves missing fields out',
      'Expressions',
      { p: '$i', q: '$none', r: { s: '$n' } },
      { p: 5, r: { s: null } },
    ),
    evaluates('an array expression has null for missing', 'Expressions', ['$i', '$none'], [5, null]),
    refusesExpression(
      '$switch without a match',
      '$switch',
      { $switch: { branches: [{ case: false, then: 1 }] } },
      40066,
    ),
    refusesExpression('$cond with two arguments', '$cond', { $cond: [true, 1] }, 16020),
  ],
};
