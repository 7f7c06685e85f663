import { ensureBuilt } from '../../scripts/ensure-built.ts'

/** The command line's and the worker pool's tests run what users run: the build. */
export default ensureBuilt
