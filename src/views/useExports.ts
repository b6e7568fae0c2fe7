export function useExports() {
	const f = () => {};
	return { graphPng: f, graphSvg: f, timelineSvg: f, threadData: f };
}
