import { accessScenes } from '../support/access.ts';

accessScenes(0);
