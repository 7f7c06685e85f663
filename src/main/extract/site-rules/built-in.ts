import hackerNews from '../../../../resources/site-rules/hacker-news.json' with { type: 'json' }
import projectGutenberg from '../../../../resources/site-rules/project-gutenberg.json' with { type: 'json' }
import wikisource from '../../../../resources/site-rules/wikisource.json' with { type: 'json' }
import { readSiteRules } from './site-rule.ts'

/** The rules that come with Recto, one a file in resources/site-rules. */
export const builtInRules = readSiteRules([hackerNews, projectGutenberg, wikisource])
