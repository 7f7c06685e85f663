import { database } from './database.ts'
import { storing } from './store-failure.ts'

/** Notes that a job is begun, before it is: where it takes the window with it, that is all that is known of it. */
export function beginAttempt(id: string): Promise<unknown> {
  return storing(() =>
    database.jobs.where({ id }).modify((job) => {
      job.attempts += 1
    }),
  )
}

/** Takes back what `beginAttempt` noted of a job that was stopped rather than ended. */
export function forgetAttempt(id: string): Promise<unknown> {
  return storing(() =>
    database.jobs.where({ id }).modify((job) => {
      job.attempts = Math.max(0, job.attempts - 1)
    }),
  )
}
