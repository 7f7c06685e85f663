import * as z from 'zod/mini'

/** How far a page that is being saved has come. */
export const jobStageSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('reading') }),
  z.object({ name: z.literal('fetching'), receivedBytes: z.number(), totalBytes: z.nullable(z.number()) }),
  z.object({ name: z.literal('cleaning') }),
  z.object({ name: z.literal('images'), done: z.number(), total: z.number() }),
  z.object({ name: z.literal('storing') }),
])
export type JobStage = z.infer<typeof jobStageSchema>
