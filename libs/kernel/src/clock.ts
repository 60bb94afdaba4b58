/** The current instant: an argument, so that domain code stays deterministic. */
export interface Clock {
  now(): Date;
}
