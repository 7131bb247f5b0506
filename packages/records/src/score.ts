import * as z from 'zod/mini';
import { InstantSchema, ReferenceSchema, ShortTextSchema } from './values.js';

/** Who or what a score came from (C3). */
export const scoreSources = ['person', 'branch', 'centre', 'system'] as const;

/** One factor's score: 0–100, given by whom, when (C1, C3). */
export const ScoreSchema = z.object({
  factor: ShortTextSchema,
  value: z.number().check(z.minimum(0), z.maximum(100)),
  source: z.enum(scoreSources),
  scoredBy: z.optional(ReferenceSchema),
  scoredAt: InstantSchema,
});
export type Score = z.infer<typeof ScoreSchema>;
