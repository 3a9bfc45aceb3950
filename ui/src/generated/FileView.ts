import type { DocumentKind } from "./DocumentKind";
import type { IpcError } from "./IpcError";
import type { VerdictView } from "./VerdictView";

/**
 * A file of the person's own.
 */
export type FileView = { id: number, name: string, size: number, kind: DocumentKind | "zip", needsShareCode: boolean, verdict: VerdictView | null, problem: IpcError | null, };
