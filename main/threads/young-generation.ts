/**
 * Memory in which threads put what is new, in MiB, where much passes through
 * them and little stays: V8 makes it larger the longer and the faster they
 * work, up to 48 of each thread, and looks no more often than it has to. With
 * this a batch of thousands takes as much as one of hundreds
 * (docs/decisions/0027-ways-in.md).
 *
 * @source Node.js, `worker_threads`, `resourceLimits`.
 */
export const youngGeneration = { maxYoungGenerationSizeMb: 16 } as const;
