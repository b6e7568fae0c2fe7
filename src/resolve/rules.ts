import type { AuthorRule } from './claims.ts';
import { numberedMention } from './rules/numbered-mention.ts';
import { selfMention } from './rules/self-mention.ts';
import { statedAuthor } from './rules/stated-author.ts';

/** Every kind of evidence for authors, the strongest first. Their order decides nothing but the order of evidence. */
export const authorRules: readonly AuthorRule[] = [statedAuthor, numberedMention, selfMention];
