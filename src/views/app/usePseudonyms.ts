import { useResults } from '../../store/results.ts';
import { openSession } from '../../thread/session.ts';

/** Are pseudonyms shown, and the switch. It takes as long as concluding does. */
export function usePseudonyms() {
	const isOn = useResults(({ reading }) => reading?.settings.pseudonyms ?? false);
	const isBusy = useResults(({ isConcluding }) => isConcluding);
	return { isOn, isBusy, set: (areWanted: boolean) => void openSession()?.pseudonyms.show(areWanted) };
}
