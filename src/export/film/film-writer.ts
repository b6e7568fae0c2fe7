/** Makes a file of pictures that a canvas shows one after the other. */
export interface FilmWriter {
	/** Takes what the canvas shows now for so many seconds; resolves when it may show something else. */
	add(seconds: number): Promise<void>;
	finish(): Promise<Blob>;
	/** Gives back what it holds, whether or not it has finished. */
	end(): void;
}
