import { aggregates, double, type Group } from './row.js';

export const STAGES_WINDOWS: Group = {
  topic: 'stages: windows, gaps',
  documents: [
    { _id: 0, type: 'almond', at: new Date('2019-05-18T16:09:01Z'), state: 'CA', quantity: 120 },
    { _id: 1, type: 'almond', at: new Date('2020-05-18T14:10:30Z'), state: 'CA', quantity: 140 },
    { _id: 2, type: 'orange', at: new Date('2021-01-11T06:31:15Z'), state: 'CA', quantity: 145 },
    { _id: 3, type: 'orange', at: new Date('2019-01-08T06:12:03Z'), state: 'WA', quantity: 134 },
    { _id: 4, type: 'vanilla', at: new Date('2020-02-08T13:13:23Z'), state: 'WA', quantity: 140 },
    { _id: 5, type: 'vanilla', at: new Date('2021-03-20T11:30:05Z'), state: 'WA', quantity: 140 },
  ],
  rows: [
    aggregates(
      'a running total',
      '$setWindowFields > Documents Window to Obtain Cumulative Quantity',
      [
        {
          $setWindowFields: {
            partitionBy: '$state',
            sortBy: { at: 1 },
            output: { total: { $sum: '$quantity', window: { documents: ['unbounded', 'current'] } } },
          },
        },
        { $project: { total: 1 } },
      ],
      [
        { _id: 0, total: 120 },
        { _id: 1, total: 260 },
        { _id: 2, total: 405 },
        { _id: 3, total: 134 },
        { _id: 4, total: 274 },
        { _id: 5, total: 414 },
      ],
    ),
    aggregates(
      'a moving average and the whole partition',
      '$setWindowFields > Documents Window to Obtain Moving Average',
      [
        {
          $setWindowFields: {
            partitionBy: '$state',
            sortBy: { at: 1 },
            output: {
              avg: { $avg: '$quantity', window: { documents: [-1, 0] } },
              max: { $max: '$quantity', window: { documents: ['unbounded', 'unbounded'] } },
            },
          },
        },
        { $match: { state: 'CA' } },
        { $project: { avg: 1, max: 1 } },
      ],
      [
        { _id: 0, avg: double(120), max: 145 },
        { _id: 1, avg: double(130), max: 145 },
        { _id: 2, avg: 142.5, max: 145 },
      ],
    ),
    aggregates(
      'a range of values',
      '$setWindowFields > Use Range Window',
      [
        { $setWindowFields: { sortBy: { quantity: 1 }, output: { near: { $sum: 1, window: { range: [-6, 0] } } } } },
        { $sort: { _id: 1 } },
        { $project: { near: 1 } },
      ],
      [
        { _id: 0, near: 1 },
        { _id: 1, near: 4 },
        { _id: 2, near: 4 },
        { _id: 3, near: 1 },
        { _id: 4, near: 4 },
        { _id: 5, near: 4 },
      ],
    ),
    aggregates(
      'a range of months',
      '$setWindowFields > Use a Time Range Window with a Negative Upper Bound',
      [
        {
          $setWindowFields: {
            partitionBy: '$state',
            sortBy: { at: 1 },
            output: { recent: { $push: '$quantity', window: { range: ['unbounded', -10], unit: 'month' } } },
          },
        },
        { $project: { recent: 1 } },
      ],
      [
        { _id: 0, recent: [] },
        { _id: 1, recent: [120] },
        { _id: 2, recent: [120] },
        { _id: 3, recent: [] },
        { _id: 4, recent: [134] },
        { _id: 5, recent: [134, 140] },
      ],
    ),
    aggregates(
      'ranks with ties',
      '$rank',
      [
        { $setWindowFields: { sortBy: { quantity: -1 }, output: { rank: { $rank: {} }, dense: { $denseRank: {} } } } },
        { $sort: { _id: 1 } },
        { $project: { rank: 1, dense: 1 } },
      ],
      [
        { _id: 0, rank: 6, dense: 4 },
        { _id: 1, rank: 2, dense: 2 },
        { _id: 2, rank: 1, dense: 1 },
        { _id: 3, rank: 5, dense: 3 },
        { _id: 4, rank: 2, dense: 2 },
        { _id: 5, rank: 2, dense: 2 },
      ],
    ),
    aggregates(
      '$shift and $documentNumber',
      '$shift',
      [
        {
          $setWindowFields: {
            partitionBy: '$state',
            sortBy: { at: 1 },
            output: {
              before: { $shift: { output: '$quantity', by: -1, default: 'none' } },
              n: { $documentNumber: {} },
            },
          },
        },
        { $match: { state: 'WA' } },
        { $project: { before: 1, n: 1 } },
      ],
      [
        { _id: 3, before: 'none', n: 1 },
        { _id: 4, before: 134, n: 2 },
        { _id: 5, before: 140, n: 3 },
      ],
    ),
    aggregates(
      '$densify over the whole',
      '$densify > Densify Numeric',
      [
        { $match: { _id: { $in: [0, 3] } } },
        { $project: { _id: 0, quantity: 1 } },
        { $densify: { field: 'quantity', range: { step: 7, bounds: 'full' } } },
      ],
      [{ quantity: 120 }, { quantity: 127 }, { quantity: 134 }],
    ),
    aggregates(
      '$densify by hours in given bounds',
      '$densify > Densify Time Series Data',
      [
        { $limit: 1 },
        { $project: { _id: 0, at: new Date('2021-05-18T04:00:00Z') } },
        {
          $densify: {
            field: 'at',
            range: {
              step: 2,
              unit: 'hour',
              bounds: [new Date('2021-05-18T00:00:00Z'), new Date('2021-05-18T06:00:00Z')],
            },
          },
        },
      ],
      [
        { at: new Date('2021-05-18T00:00:00Z') },
        { at: new Date('2021-05-18T02:00:00Z') },
        { at: new Date('2021-05-18T04:00:00Z') },
      ],
    ),
    aggregates(
      '$fill with a value',
      '$fill > Fill Missing Field Values with a Constant Value',
      [{ $match: { _id: 0 } }, { $project: { state: 1 } }, { $fill: { output: { sold: { value: 0 } } } }],
      [{ _id: 0, state: 'CA', sold: 0 }],
    ),
    aggregates(
      '$fill on a line',
      '$fill > Fill Missing Field Values with Linear Interpolation',
      [
        { $match: { _id: { $lte: 2 } } },
        { $project: { p: { $cond: [{ $eq: ['$_id', 1] }, null, '$quantity'] } } },
        { $fill: { sortBy: { _id: 1 }, output: { p: { method: 'linear' } } } },
      ],
      [
        { _id: 0, p: 120 },
        { _id: 1, p: 132.5 },
        { _id: 2, p: 145 },
      ],
    ),
    aggregates(
      '$fill with the last value',
      '$fill > Fill Missing Field Values Based on the Last Observed Value',
      [
        { $match: { _id: { $lte: 2 } } },
        { $project: { p: { $cond: [{ $eq: ['$_id', 0] }, 7, null] } } },
        { $fill: { sortBy: { _id: 1 }, output: { p: { method: 'locf' } } } },
      ],
      [
        { _id: 0, p: 7 },
        { _id: 1, p: 7 },
        { _id: 2, p: 7 },
      ],
    ),
    aggregates(
      '$documents has documents of its own in $lookup',
      '$documents',
      [
        { $match: { _id: 0 } },
        { $lookup: { pipeline: [{ $documents: [{ x: 1 }, { x: 2 }] }], as: 'd' } },
        { $project: { d: 1 } },
      ],
      [{ _id: 0, d: [{ x: 1 }, { x: 2 }] }],
    ),
  ],
};
