import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './ensure-built.ts'
import { inProject } from './project.ts'

// npm run fuzz -- [--minutes 5] [--seed N] [--only CASE]: tests/fuzz, on a fresh build.
await ensureBuilt()
await import(pathToFileURL(inProject('tests/fuzz/index.ts')).href)
