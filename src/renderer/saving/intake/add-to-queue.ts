import pMap from 'p-map'
import { RectoError } from '../../../shared/errors/recto-error.ts'
import { fileAddress } from '../../../shared/file-address.ts'
import { MAX_FILE_BYTES, MAX_IMAGE_BYTES } from '../../../shared/page-limits.ts'
import { sha256 } from '../../../shared/sha256.ts'
import { addJobs, type JobRequest } from '../../store/jobs.ts'
import type { FilePart } from '../files/file-part.ts'
import { expectOutcome } from '../queue/outcomes.ts'
import type { PageFile } from './group-files.ts'
import { readAddress } from './read-address.ts'
import type { Intake } from './read-transfer.ts'

/** Files whose bytes are in memory at once while they are told apart. */
const FILES_AT_ONCE = 2
/** Images that come beside one page; those of the longest picture stories are fewer. */
const MOST_PARTS = 2_000

/**
 * Puts one address into the queue; the person is told how it ends.
 *
 * @param typed what is no address becomes a job too, which fails and says so
 * @throws RectoError `store/*` where not even the job can be kept
 */
export async function addAddress(typed: string): Promise<void> {
  const [id] = await addJobs([{ address: readAddress(typed) ?? typed.trim() }], Date.now())
  if (id !== undefined) expectOutcome(id)
}

/**
 * Puts all that was pasted, dropped or chosen into the queue, in one transaction.
 *
 * @returns how many pages that are
 * @throws RectoError `store/*`, `file/*`; nothing is added then
 */
export async function addIntake({ addresses, files }: Pick<Intake, 'addresses' | 'files'>): Promise<number> {
  const requests = [
    ...addresses.map((address) => ({ address })),
    ...(await pMap(files, requestOf, { concurrency: FILES_AT_ONCE })),
  ]
  const ids = await addJobs(requests, Date.now())
  const [only] = ids
  if (only !== undefined && ids.length === 1) expectOutcome(only)
  return ids.length
}

async function requestOf({ file, parts }: PageFile): Promise<JobRequest> {
  const { name } = file
  const images = parts.filter((part) => part.file.size <= MAX_IMAGE_BYTES).slice(0, MOST_PARTS)
  const size = images.reduce((sum, part) => sum + part.file.size, file.size)
  if (size > MAX_FILE_BYTES) {
    throw new RectoError('file/too-large', { file: name, megabytes: MAX_FILE_BYTES / 1_000_000 })
  }
  const bytes = await readFile(file)
  const hash = await sha256(bytes)
  const copies: FilePart[] = []
  for (const part of images) copies.push({ path: part.path, blob: new Blob([await readFile(part.file)]) })
  return { address: fileAddress(hash, name), file: { hash, name, blob: new Blob([bytes]), parts: copies } }
}

async function readFile(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer()
  } catch (thrown) {
    throw new RectoError('file/unreadable', { file: file.name }, { cause: thrown })
  }
}
