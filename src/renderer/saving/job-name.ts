import type { JobRow } from '../store/schema.ts'

/** What a person knows a job by: the address they gave, or their file's name. */
export function jobName({ address, fileName }: Pick<JobRow, 'address' | 'fileName'>): string {
  return fileName ?? address
}
