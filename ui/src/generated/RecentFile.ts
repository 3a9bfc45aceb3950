/**
 * A partner file that was open before.
 */
export type RecentFile = { name: string, path: string, exists: boolean, };
