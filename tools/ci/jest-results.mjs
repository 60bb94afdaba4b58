/**
 * Reads what Jest wrote with `--json`, for `.ci/run`:
 * `failed FILE` prints the path of each suite that failed, a line each;
 * `count FILE [AGAIN]` prints "passed failed"; AGAIN, where it exists, holds the second run of the suites that failed.
 */
import { existsSync, readFileSync } from 'node:fs';

const [command, file, again] = process.argv.slice(2);

const failedSuites = ({ testResults }) =>
  testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);

/** A suite that could not even be loaded has no tests to count: it counts as one failure. */
function countOf(suites) {
  const tests = suites.flatMap(({ assertionResults }) => assertionResults);
  const tally = (status) => tests.filter((test) => test.status === status).length;
  const unloadable = suites.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: tally('passed'), failed: tally('failed') + unloadable.length };
}

const results = JSON.parse(readFileSync(file, 'utf8'));
if (command === 'failed') {
  for (const name of failedSuites(results)) console.log(name);
} else {
  const repeated = again && existsSync(again) ? JSON.parse(readFileSync(again, 'utf8')).testResults : [];
  const last = new Map([...results.testResults, ...repeated].map((suite) => [suite.name, suite]));
  const { passed, failed } = countOf([...last.values()]);
  console.log(`${passed} ${failed}`);
}
