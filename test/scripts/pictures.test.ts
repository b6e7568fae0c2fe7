import { expect, test } from 'vitest';
import { pictured, pictures, signed } from '../support/pictured.ts';

test.each(pictures)('%s shows the seed as it is: where this fails, `npm run pictures` takes it anew', async (path) => {
	expect(signed(path)).toEqual(await pictured());
});
