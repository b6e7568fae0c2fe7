/**
 * What concluded something. The same file gives the same names under the same `inference`; another one may name
 * otherwise. Both stand in every data file that is saved.
 */
export interface Version {
	/** Of Loutu, as in `package.json`. */
	readonly loutu: string;
	/** Of weights and rules: one more whenever any of them changes who is named (`test/resolve/version.test.ts`). */
	readonly inference: number;
}

export const version: Version = { loutu: '0.1.0', inference: 4 };

/** In files that hold no structure for it: `Loutu 0.1.0, inference 2`. */
export const versionText = `Loutu ${version.loutu}, inference ${version.inference}`;
