/** 0: done, nothing at or above the threshold. 1: findings. 2: something could not be read or run. */
export type ExitStatus = 0 | 1 | 2;
