import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isBackupDue,
  isOverdue,
  isReminderDue,
  isTooSoon,
} from '../../../../src/renderer/backup/automatic/schedule.ts'
import {
  abandonedParts,
  backupName,
  outdatedBackups,
} from '../../../../src/renderer/backup/saving/backup-name.ts'

const DAY = 86_400_000
const made = (at: number) => ({ at, name: 'x', articles: 1 })

describe('an automatic backup is due', () => {
  it.each([
    ['day', null, true],
    ['day', DAY * 99.1, false],
    ['day', DAY * 99, true],
    ['week', DAY * 99, false],
    ['week', DAY * 93, true],
    ['week', DAY * 101, true],
  ] as const)('%s, last at %j: %j', (every, lastAt, due) =>
    expect(isBackupDue({ every, lastAt }, DAY * 100)).toBe(due),
  )
})

describe('the next try after a failure', () => {
  it.each([
    [1, 29, true],
    [1, 30, false],
    [2, 59, true],
    [2, 60, false],
    [4, 239, true],
    [50, 359, true],
    [50, 360, false],
    // A clock that was wrong once.
    [50, -1, false],
  ])('after %d tries, %d minutes later, has to wait: %j', (tries, minutes, soon) =>
    expect(isTooSoon({ tries, at: DAY }, DAY + minutes * 60_000)).toBe(soon),
  )
})

describe('automatic backups are overdue', () => {
  it.each([
    ['day', null, true],
    ['day', DAY * 98.1, false],
    ['day', DAY * 98, true],
    ['week', DAY * 93, false],
    ['week', DAY * 92, true],
  ] as const)('%s, last at %j: %j', (every, lastAt, overdue) =>
    expect(isOverdue({ every, lastAt }, DAY * 100)).toBe(overdue),
  )
})

describe('a person is reminded', () => {
  it.each([
    [9, null, false],
    [10, null, true],
    [10, made(DAY * 80), false],
    [10, made(DAY * 60), true],
  ])('with %i articles, last %j: %j', (articles, last, due) =>
    expect(isReminderDue(articles, last, DAY * 100)).toBe(due),
  )
})

describe('a folder’s backups', () => {
  it('are named by their time, and sorted by it', () => {
    expect(backupName(new Date(2026, 10, 4, 6, 5, 9))).toBe('Recto 2026-11-04 06.05.09.zip')
  })

  it('lose the oldest, never the newest, and nothing else is touched', () => {
    const name = fc.oneof(
      fc.date({ min: new Date(2000, 0), max: new Date(2099, 0), noInvalidDate: true }).map(backupName),
      fc.constantFrom('holiday.zip', 'Recto.zip', 'Recto 2026-11-04 06.05.09.zip.part', 'Recto 2026.zip'),
    )
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.integer({ min: -1, max: 5 }), (names, keep) => {
        const gone = outdatedBackups(names, keep)
        const backups = names
          .filter((each) => /^Recto \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.zip$/.test(each))
          .sort()
        expect(gone).toEqual(backups.slice(0, Math.max(0, backups.length - Math.max(1, keep))))
      }),
    )
  })

  it('tell what a crash has left', () => {
    const part = 'Recto 2026-11-04 06.05.09.zip.part'
    const left = [part, `${part}.crswap`]
    expect(abandonedParts([...left, 'a.part', 'b.crswap', 'Recto 2026-11-04 06.05.09.zip'])).toEqual(left)
  })
})
