/*
 * Files of the person's own: opened or dropped, verified at once, and gone when they are closed. They
 * belong to no journey, so their commands run beside it and their failures stay in their own sheet.
 * A file that has just arrived is the one that is looked at.
 */
import * as api from "../api";
import type { DeskView, FileView, IpcError } from "../generated";
import { journey } from "../journey.svelte";

export class Files {
  #looked = $state<{ id: number; newest: number | undefined } | null>(null);
  failure = $state.raw<IpcError | null>(null);
  /** Why the share code did not open the file that is looked at. */
  refusedCode = $state<string | null>(null);
  /** What is under way: the name of the button that started it. */
  doing = $state<string | null>(null);

  all = $derived<FileView[]>(journey.desk?.files ?? []);
  shown = $derived.by(() => {
    const newest = this.all.at(-1);
    const stays = this.#looked && this.#looked.newest === newest?.id;
    return (stays && this.all.find(({ id }) => id === this.#looked?.id)) || newest || null;
  });

  look(id: number): void {
    this.#looked = { id, newest: this.all.at(-1)?.id };
    this.refusedCode = null;
  }

  open(): Promise<IpcError | null> {
    return this.#run("open", api.openFile);
  }

  close(id: number): Promise<IpcError | null> {
    return this.#run(`close-${id}`, () => api.closeFile(id));
  }

  async unlock(id: number, shareCode: string): Promise<void> {
    this.refusedCode = null;
    const failure = await this.#run("unlock", () => api.unlockFile(id, shareCode));
    if (failure?.code !== "share-code") return;
    this.refusedCode = failure.cause;
    this.failure = null;
  }

  async #run(name: string, command: () => Promise<DeskView>): Promise<IpcError | null> {
    if (this.doing !== null) return null;
    this.doing = name;
    this.failure = null;
    try {
      journey.take(await command());
    } catch (thrown) {
      this.failure = api.asIpcError(thrown);
    } finally {
      this.doing = null;
    }
    return this.failure;
  }
}

export const files = new Files();
