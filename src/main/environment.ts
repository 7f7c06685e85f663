/** Seconds a silent server is waited for, from RECTO_TIMEOUT_SECONDS; undefined for the default. */
export function timeoutSecondsFrom(env: NodeJS.ProcessEnv): number | undefined {
  const seconds = Number(env.RECTO_TIMEOUT_SECONDS)
  return seconds > 0 ? seconds : undefined
}

/** The origin owns the library in the user's browser, so the port is always the same. */
const DEFAULT_PORT = 7450
const HIGHEST_PORT = 65_535

/** The browser host's port, from RECTO_PORT; null where that is no port. 0 is any free one. */
export function portFrom(env: NodeJS.ProcessEnv): number | null {
  const text = env.RECTO_PORT?.trim()
  if (text === undefined || text === '') return DEFAULT_PORT
  return /^\d{1,5}$/.test(text) && Number(text) <= HIGHEST_PORT ? Number(text) : null
}
