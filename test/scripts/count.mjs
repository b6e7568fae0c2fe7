// Prints `N passed, N failed` from the test runner's report, and fails where there is none or where a test failed.
import { existsSync, readFileSync } from 'node:fs';

const path = 'node_modules/.loutu/report.json';
if (!existsSync(path)) {
	console.error('The test runner left no report: a check before it failed.');
	console.log('0 passed, 1 failed');
	process.exit(1);
}
const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(path, 'utf8'));
// A file that does not even load has no test that could fail.
const failed = Math.max(numFailedTests, success ? 0 : 1);
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
