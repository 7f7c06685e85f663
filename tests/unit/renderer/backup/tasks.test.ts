import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cancelTask, dismissActivity, runTask } from '../../../../src/renderer/backup/activity.ts'
import {
  failedTriesSetting,
  type Schedule,
  scheduleSetting,
} from '../../../../src/renderer/backup/automatic/schedule.ts'
import type { SavingWindow } from '../../../../src/renderer/backup/saving/file-system-access.ts'
import {
  backUpIfDue,
  backUpToFile,
  backUpToFolder,
  openBackup,
} from '../../../../src/renderer/backup/tasks.ts'
import { addArticle } from '../../../../src/renderer/store/articles.ts'
import { database } from '../../../../src/renderer/store/database.ts'
import {
  changeSetting,
  readSetting,
  removeSetting,
  writeSetting,
} from '../../../../src/renderer/store/settings.ts'
import { newArticle, sampleArticle } from '../sample-article.ts'
import { backupFile, restoreFile } from './backup-file.ts'
import { emptyLibrary } from './library-rows.ts'

let root: FileSystemDirectoryHandle
let folder: FileSystemDirectoryHandle
const { showSaveFilePicker } = window as SavingWindow

beforeEach(async () => {
  await database.open()
  await addArticle(newArticle(sampleArticle()))
  root = await navigator.storage.getDirectory()
  folder = await root.getDirectoryHandle('tasks', { create: true })
})
afterEach(async () => {
  Object.assign(window, { showSaveFilePicker })
  dismissActivity()
  await emptyLibrary()
  await root.removeEntry('tasks', { recursive: true })
})

const schedule = (): Schedule => ({ folder, every: 'day', keep: 3, lastAt: null })

async function names(): Promise<string[]> {
  const found: string[] = []
  for await (const name of folder.keys()) found.push(name)
  return found.sort()
}

/** A dialog that stays open until it is answered; as the browser's own, it makes the file. */
function saveDialog() {
  const answered = Promise.withResolvers<void>()
  const open = vi.fn(async () => {
    await answered.promise
    return folder.getFileHandle('mine.zip', { create: true })
  })
  Object.assign(window, { showSaveFilePicker: open })
  return { open, answer: answered.resolve }
}

describe('a backup into a file', () => {
  it('is written, though one into the folder became due while its dialog was open', async () => {
    await writeSetting(scheduleSetting, schedule())
    const dialog = saveDialog()
    const task = backUpToFile('')
    await backUpIfDue('')
    expect(await names()).toEqual([])
    dialog.answer()
    await task
    const file = await (await folder.getFileHandle('mine.zip')).getFile()
    expect((await restoreFile(file)).counts).toMatchObject({ known: 1 })
  })

  it('is refused, without asking where to, while another task runs', async () => {
    const dialog = saveDialog()
    const going = Promise.withResolvers<{ kind: 'idle' }>()
    const task = runTask('restoring', () => going.promise)
    await expect(backUpToFile('')).rejects.toMatchObject({ failure: { code: 'backup/busy' } })
    expect(dialog.open).not.toHaveBeenCalled()
    going.resolve({ kind: 'idle' })
    await task
  })
})

describe('a backup by itself', () => {
  it('waits while a person looks at what restoring a backup would do', async () => {
    await writeSetting(scheduleSetting, schedule())
    await openBackup(new File([await backupFile()], 'a.zip'))
    await backUpIfDue('')
    expect(await names()).toEqual([])
    dismissActivity()
    await backUpIfDue('')
    expect(await names()).toEqual([expect.stringMatching(/^Recto .*\.zip$/)])
  })
})

describe('a backup by itself that was not made', () => {
  it('is not tried again at once, but later', async () => {
    await writeSetting(scheduleSetting, schedule())
    const cancel = (row: unknown) => {
      cancelTask()
      return row
    }
    database.articles.hook('reading', cancel)
    await backUpIfDue('')
    database.articles.hook('reading').unsubscribe(cancel)
    expect(await readSetting(failedTriesSetting)).toMatchObject({ tries: 1 })
    await backUpIfDue('')
    expect(await names()).toEqual([])

    await changeSetting(failedTriesSetting, ({ tries, at }) => ({ tries, at: at - 30 * 60_000 }))
    await backUpIfDue('')
    expect(await names()).toEqual([expect.stringMatching(/^Recto .*\.zip$/)])
    expect(await readSetting(failedTriesSetting)).toBeNull()
  })
})

/** As another window that adds to the folder. @returns a function that ends that */
async function folderInUse(): Promise<() => void> {
  const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  void navigator.locks.request('recto-automatic-backup', () => {
    held.resolve()
    return released.promise
  })
  await held.promise
  return released.resolve
}

async function waitsForFolder(): Promise<void> {
  await vi.waitFor(async () => expect((await navigator.locks.query()).pending).toHaveLength(1))
}

describe('a backup into the folder', () => {
  it('waits for one that another window makes there, and leaves its part alone', async () => {
    const part = 'Recto 2026-01-01 00.00.00.zip.part'
    await folder.getFileHandle(part, { create: true })
    const release = await folderInUse()
    const task = backUpToFolder(schedule(), '')
    await waitsForFolder()
    expect(await names()).toEqual([part])
    release()
    await task
    expect(await names()).toEqual([expect.stringMatching(/^Recto .*\.zip$/)])
  })

  it('can be cancelled while it waits', async () => {
    const release = await folderInUse()
    const task = backUpToFolder(schedule(), '')
    await waitsForFolder()
    cancelTask()
    await task
    expect(await names()).toEqual([])
    release()
  })

  /** Begins one, and changes the setting before it goes on. */
  async function backUpDuring(meanwhile: () => Promise<unknown>) {
    await writeSetting(scheduleSetting, schedule())
    const release = await folderInUse()
    const task = backUpToFolder(schedule(), '')
    await meanwhile()
    release()
    await task
    expect(await names()).toEqual([expect.stringMatching(/^Recto .*\.zip$/)])
    return readSetting(scheduleSetting)
  }

  it('notes when it was made', async () => {
    expect(await backUpDuring(async () => {})).toMatchObject({ lastAt: expect.any(Number) })
  })

  it('does not begin again what was stopped meanwhile', async () => {
    expect(await backUpDuring(() => removeSetting(scheduleSetting))).toBeNull()
  })

  it('leaves another folder that was chosen meanwhile, whose own first backup is due', async () => {
    const other = await root.getDirectoryHandle('other', { create: true })
    const chosen = await backUpDuring(() => writeSetting(scheduleSetting, { ...schedule(), folder: other }))
    expect(await chosen?.folder.isSameEntry(other)).toBe(true)
    expect(chosen?.lastAt).toBeNull()
    await root.removeEntry('other')
  })

  it('leaves how often and how many, as they were changed meanwhile', async () => {
    const change = () =>
      changeSetting(scheduleSetting, (now) => ({ ...now, every: 'week' as const, keep: 30 }))
    expect(await backUpDuring(change)).toMatchObject({ every: 'week', keep: 30, lastAt: expect.any(Number) })
  })
})
