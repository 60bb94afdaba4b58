import { onDocument, refuses, updates, type Group } from './row.js';

export const UPDATE_FIELDS: Group = onDocument(
  'update: $set, $unset, $rename',
  {
    _id: 100,
    quantity: 250,
    instock: true,
    details: { model: '14QQ', make: 'Clothes Corp' },
    tags: ['apparel', 'clothing'],
    ratings: [{ by: 'Customer007', rating: 4 }],
  },
  [
    updates('top-level fields, in place', '$set > Set Top-Level Fields', { $set: { quantity: 500, tags: ['a'] } }, [
      {
        _id: 100,
        quantity: 500,
        instock: true,
        details: { model: '14QQ', make: 'Clothes Corp' },
        tags: ['a'],
        ratings: [{ by: 'Customer007', rating: 4 }],
      },
    ]),
    updates(
      'a nested field leaves its neighbours',
      '$set > Set Fields in Embedded Documents',
      { $set: { 'details.make': 'Kustom Kidz' } },
      [
        {
          _id: 100,
          quantity: 250,
          instock: true,
          details: { model: '14QQ', make: 'Kustom Kidz' },
          tags: ['apparel', 'clothing'],
          ratings: [{ by: 'Customer007', rating: 4 }],
        },
      ],
    ),
    updates(
      'elements of arrays',
      '$set > Set Elements in Arrays',
      { $set: { 'tags.1': 'rain gear', 'ratings.0.rating': 2 } },
      [
        {
          _id: 100,
          quantity: 250,
          instock: true,
          details: { model: '14QQ', make: 'Clothes Corp' },
          tags: ['apparel', 'rain gear'],
          ratings: [{ by: 'Customer007', rating: 2 }],
        },
      ],
    ),
    updates(
      'a position beyond the end is padded with null',
      '$set > Behavior',
      { $set: { 'tags.4': 'e' }, $unset: { ratings: 1, details: 1 } },
      [{ _id: 100, quantity: 250, instock: true, tags: ['apparel', 'clothing', null, null, 'e'] }],
    ),
    updates(
      'new fields come in the order of their names',
      'Update Operators > Behavior',
      { $set: { z: 1, b: 2 }, $inc: { m: 3 }, $unset: { tags: '', ratings: '', details: '' } },
      [{ _id: 100, quantity: 250, instock: true, b: 2, m: 3, z: 1 }],
    ),
    updates(
      'new numeric fields come in the order of their numbers',
      'Update Operators > Behavior',
      { $set: { 'n.10': 1, 'n.9': 2 }, $unset: { tags: '', ratings: '', details: '' } },
      [{ _id: 100, quantity: 250, instock: true, n: { '9': 2, '10': 1 } }],
    ),
    updates(
      '$unset',
      '$unset',
      { $unset: { details: '', quantity: '', nothing: '', 'tags.0': '', 'ratings.0.by': '' } },
      [{ _id: 100, instock: true, tags: [null, 'clothing'], ratings: [{ rating: 4 }] }],
    ),
    updates(
      '$rename moves to the end',
      '$rename',
      { $rename: { instock: 'available', 'details.make': 'maker' }, $unset: { tags: 1, ratings: 1 } },
      [{ _id: 100, quantity: 250, details: { model: '14QQ' }, available: true, maker: 'Clothes Corp' }],
    ),
    updates(
      '$rename onto a field that is there',
      '$rename',
      { $rename: { quantity: 'instock' }, $unset: { tags: 1, ratings: 1, details: 1 } },
      [{ _id: 100, instock: 250 }],
    ),
    updates(
      '$rename of a missing field',
      '$rename > Rename a Field That Does Not Exist',
      { $rename: { wife: 'spouse' }, $unset: { tags: 1, ratings: 1, details: 1 } },
      [{ _id: 100, quantity: 250, instock: true }],
    ),
    updates('an empty operator does nothing', '$set > Behavior', { $set: {} }, [
      {
        _id: 100,
        quantity: 250,
        instock: true,
        details: { model: '14QQ', make: 'Clothes Corp' },
        tags: ['apparel', 'clothing'],
        ratings: [{ by: 'Customer007', rating: 4 }],
      },
    ]),
    refuses('a field under a value', '$set', { updateOne: {}, to: { $set: { 'quantity.x': 1 } } }, 28),
    refuses('a name under an array', '$set', { updateOne: {}, to: { $set: { 'tags.x': 1 } } }, 28),
    refuses(
      'two changes of a field',
      'Update Operators',
      { updateOne: {}, to: { $set: { quantity: 1 }, $inc: { quantity: 1 } } },
      40,
    ),
    refuses(
      'changes of a field and its part',
      'Update Operators',
      { updateOne: {}, to: { $set: { details: 1, 'details.make': 1 } } },
      40,
    ),
    refuses('another _id', 'Update Documents > _id Field', { updateOne: {}, to: { $set: { _id: 5 } } }, 66),
    refuses('an unknown operator', 'Update Operators', { updateOne: {}, to: { $foo: { a: 1 } } }, 9),
    refuses('an operator without fields', 'Update Operators', { updateOne: {}, to: { $set: 5 } }, 9),
    refuses('$rename to a number', '$rename', { updateOne: {}, to: { $rename: { quantity: 1 } } }, 2),
    refuses('$rename to itself', '$rename', { updateOne: {}, to: { $rename: { quantity: 'quantity' } } }, 2),
    refuses('an empty name in a path', '$set', { updateOne: {}, to: { $set: { 'a..b': 1 } } }, 56),
  ],
);
