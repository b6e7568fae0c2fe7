import { useRef } from 'react';
export function useNetwork() {
	return {
		container: useRef<HTMLDivElement>(null),
		chart: useRef<{ fit(): void; zoomBy(f: number): void } | null>(null),
	};
}
