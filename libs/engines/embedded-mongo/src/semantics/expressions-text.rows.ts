import { BSONRegExp } from 'bson';
import { subject } from './expressions.subject.js';
import { evaluates, refusesExpression, type Group } from './row.js';

export const EXPRESSIONS_TEXT: Group = {
  topic: 'expressions: text',
  documents: [subject],
  rows: [
    evaluates('$concat', '$concat', { $concat: ['$t', '!'] }, 'Hello World!'),
    evaluates('$concat with null', '$concat', { $concat: ['$t', '$n'] }, null),
    evaluates('$toUpper', '$toUpper', { $toUpper: '$t' }, 'HELLO WORLD'),
    evaluates('$toLower of null', '$toLower', { $toLower: '$n' }, ''),
    evaluates('$strLenCP', '$strLenCP', { $strLenCP: '$s' }, 10),
    evaluates('$strLenBytes', '$strLenBytes', { $strLenBytes: '$s' }, 15),
    evaluates('$substrCP', '$substrCP', { $substrCP: ['$s', 1, 3] }, 'вер'),
    evaluates('$substrBytes', '$substrBytes', { $substrBytes: ['$s', 2, 4] }, 'ве'),
    evaluates('$substrBytes to the end', '$substrBytes', { $substrBytes: ['$t', 6, -1] }, 'World'),
    evaluates('$indexOfCP', '$indexOfCP', { $indexOfCP: ['$s', 'ь'] }, 4),
    evaluates('$indexOfBytes', '$indexOfBytes', { $indexOfBytes: ['$s', 'ь'] }, 8),
    evaluates('$indexOfCP not found', '$indexOfCP', { $indexOfCP: ['$t', 'z'] }, -1),
    evaluates('$split', '$split', { $split: ['$t', 'o'] }, ['Hell', ' W', 'rld']),
    evaluates('$trim', '$trim', { $trim: { input: '  x \n' } }, 'x'),
    evaluates('$ltrim of given characters', '$ltrim', { $ltrim: { input: 'gggoodbye', chars: 'gd' } }, 'oodbye'),
    evaluates('$rtrim', '$rtrim', { $rtrim: { input: 'goodbyee', chars: 'e' } }, 'goodby'),
    evaluates(
      '$replaceOne',
      '$replaceOne',
      { $replaceOne: { input: '$t', find: 'o', replacement: '0' } },
      'Hell0 World',
    ),
    evaluates(
      '$replaceAll',
      '$replaceAll',
      { $replaceAll: { input: '$t', find: 'o', replacement: { $literal: '$1' } } },
      'Hell$1 W$1rld',
    ),
    evaluates('$strcasecmp', '$strcasecmp', { $strcasecmp: ['abc', 'ABD'] }, -1),
    evaluates('$regexMatch', '$regexMatch', { $regexMatch: { input: '$t', regex: 'world', options: 'i' } }, true),
    evaluates(
      '$regexFind',
      '$regexFind',
      { $regexFind: { input: '$s', regex: new BSONRegExp('(\\d)(\\d+)') } },
      { match: '2023', idx: 6, captures: ['2', '023'] },
    ),
    evaluates('$regexFind of nothing', '$regexFind', { $regexFind: { input: '$t', regex: 'zz' } }, null),
    evaluates('$regexFindAll', '$regexFindAll', { $regexFindAll: { input: '$t', regex: 'o' } }, [
      { match: 'o', idx: 4, captures: [] },
      { match: 'o', idx: 7, captures: [] },
    ]),
    refusesExpression('$concat of a number', '$concat', { $concat: ['x', 1] }, 16702),
    refusesExpression('$strLenCP of null', '$strLenCP', { $strLenCP: '$n' }, 34471),
    refusesExpression('$split by nothing', '$split', { $split: ['$t', ''] }, 40087),
    refusesExpression('$substrBytes inside a letter', '$substrBytes', { $substrBytes: ['$s', 1, 2] }, 28656),
  ],
};
