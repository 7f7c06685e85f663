/** Seconds a silent server is waited for, from RECTO_TIMEOUT_SECONDS; undefined for the default. */
export function timeoutSecondsFrom(env: NodeJS.ProcessEnv): number | undefined {
  const seconds = Number(env.RECTO_TIMEOUT_SECONDS)
  return seconds > 0 ? seconds : undefined
}
