import { useResults } from '../../store/results.ts';
import { openSession } from '../../thread/session.ts';

/** Whether pseudonyms are shown, and the switch. Switching concludes anew, and takes as long. */
export function usePseudonyms() {
	const isOn = useResults(({ reading }) => reading?.settings.pseudonyms ?? false);
	const isBusy = useResults(({ isConcluding }) => isConcluding);
	return { isOn, isBusy, set: (areWanted: boolean) => void openSession()?.pseudonyms.show(areWanted) };
}
