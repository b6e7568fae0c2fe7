import { expose } from 'comlink';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';

/**
 * Stands for `Worker` in tests of components: the same code behind the same messages, but in the page itself, so that
 * no worker has to be started for each thread of ten floors. Whatever is posted is cloned as for a real one.
 */
export class WorkerInPage extends EventTarget {
	readonly #port: MessagePort;

	constructor(script: URL | string) {
		super();
		const { port1, port2 } = new MessageChannel();
		this.#port = port1;
		port1.addEventListener('message', ({ data, ports }) => {
			this.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }));
		});
		port1.start();
		if (String(script).includes('cytoscape')) void exposeCytoscape(port2);
		else expose(Object.assign(new ThreadHolder(), { async answer() {} }), port2);
	}

	postMessage(message: unknown, transfer: Transferable[] = []): void {
		this.#port.postMessage(message, transfer);
	}

	/** What was asked before is never answered, as with a real worker. */
	terminate(): void {
		this.#port.close();
	}
}

/** Cytoscape's layouts are heavy, and few components ask for one. */
async function exposeCytoscape(port: MessagePort): Promise<void> {
	const { layOutWithCytoscape } = await import('../../src/layout/cytoscape/run.ts');
	expose({ layOut: layOutWithCytoscape }, port);
}
