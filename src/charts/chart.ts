/** A size in CSS pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Width of a text in CSS pixels; the caller knows the font stack. Weight as in CSS. */
export type Measure = (text: string, fontSize: number, weight: 400 | 600) => number;

/** A mounted chart. `update` may be called at any time, any number of times. */
export interface Chart<Props> {
	update(props: Props): void;
	/** Takes away everything the chart put into its container, listeners too. */
	destroy(): void;
}
