import * as z from 'zod/mini'
import type { Setting } from '../../store/settings.ts'

export const intervals = ['day', 'week'] as const
export const keptCounts = [3, 5, 10, 30] as const

const scheduleSchema = z.object({
  folder: z.instanceof(FileSystemDirectoryHandle),
  every: z.enum(intervals),
  /** How many backups stay in the folder. */
  keep: z.int().check(z.minimum(1)),
  /** When the last one was made, ms since the epoch; null for none yet. */
  lastAt: z.nullable(z.number()),
})
export type Schedule = z.infer<typeof scheduleSchema>

/** Where and how often this computer's library is backed up by itself; never set where it is not. */
export const scheduleSetting: Setting<Schedule> = { key: 'here/automatic-backups', schema: scheduleSchema }

const failedTriesSchema = z.object({
  /** How many tries in a row have failed. */
  tries: z.int().check(z.minimum(1)),
  /** When the last of them did, ms since the epoch. */
  at: z.number(),
})
export type FailedTries = z.infer<typeof failedTriesSchema>

/** Backups by themselves that were not made; not set where the last one was. */
export const failedTriesSetting: Setting<FailedTries> = {
  key: 'here/failed-backups',
  schema: failedTriesSchema,
}

const madeBackupSchema = z.object({
  /** ms since the epoch. */
  at: z.number(),
  name: z.string(),
  articles: z.int(),
})
export type MadeBackup = z.infer<typeof madeBackupSchema>

/** The last one, made by a person or by itself. */
export const lastBackupSetting: Setting<MadeBackup> = { key: 'here/last-backup', schema: madeBackupSchema }

const DAY_MS = 86_400_000
const INTERVAL_MS = { day: DAY_MS, week: 7 * DAY_MS } as const
/** A day is over a little early, so that a person who starts Recto at nine each morning has one each day. */
const SLACK_MS = 3_600_000

/** Whether it is time for a backup. @param now ms since the epoch */
export function isBackupDue({ every, lastAt }: Pick<Schedule, 'every' | 'lastAt'>, now: number): boolean {
  // A clock that was wrong once must not end backups for years.
  return lastAt === null || now - lastAt >= INTERVAL_MS[every] - SLACK_MS || lastAt > now
}

const FIRST_PAUSE_MS = DAY_MS / 48
const LONGEST_PAUSE_MS = DAY_MS / 4

/**
 * Whether to wait still before the next try: a backup that fails writes much of the library for nothing, so that the
 * pauses get longer.
 *
 * @param now ms since the epoch
 */
export function isTooSoon({ tries, at }: FailedTries, now: number): boolean {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1))
  return now >= at && now - at < pause
}

/** Whether backups that should be made by themselves are not: the folder is gone, or may not be written into. */
export function isOverdue({ every, lastAt }: Pick<Schedule, 'every' | 'lastAt'>, now: number): boolean {
  return lastAt === null || now - lastAt >= INTERVAL_MS[every] + DAY_MS
}

/** A library of this many articles is worth a word about backups; and then at most this old. */
const WORTH_A_REMINDER = 10
const REMIND_AFTER_MS = 30 * DAY_MS

/** Whether a person should be reminded, gently, that the library has no recent backup. */
export function isReminderDue(articles: number, last: MadeBackup | null, now: number): boolean {
  return articles >= WORTH_A_REMINDER && (last === null || now - last.at > REMIND_AFTER_MS)
}
