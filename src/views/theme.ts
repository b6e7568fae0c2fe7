import { dark, light, type Theme } from '../charts/palette.ts';
import { useThemeId } from './words.ts';

/** The colours that charts draw with on screen. */
export function useTheme(): Theme {
	return useThemeId() === 'dark' ? dark : light;
}
