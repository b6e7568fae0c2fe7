import { vi } from 'vitest';

/** Keeps what the page saves from the disk until `vi.restoreAllMocks()`; the files, as they come. */
export function catchSaved(): readonly Blob[] {
	const saved: Blob[] = [];
	vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
		if (file instanceof Blob) saved.push(file);
		return '#';
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
	return saved;
}
