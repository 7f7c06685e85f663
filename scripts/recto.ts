import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './ensure-built.ts'
import { inProject } from './project.ts'

await ensureBuilt()
await import(pathToFileURL(inProject('out/main/cli.js')).href)
