/*
 * What the organisation needs and how far it is, as the program says it, and the one task that is
 * open for editing. What was typed is kept while a field does not fit, and given up only by closing.
 */
import * as api from "../../api";
import type { IpcError, PreparationView, TaskForm, TaskProgress, TaskView } from "../../generated";
import { fieldError } from "../../parts/field-error";

export const PROGRESS: TaskProgress[] = ["not-yet", "in-progress", "waiting", "done", "not-needed"];

/** Who acts, in the order in which an organisation begins. */
export const ACTORS: TaskView["actor"][] = ["management", "nodal-officer", "engineer", "digilocker-team"];

export class Preparation {
  view = $state.raw<PreparationView | null>(null);
  failure = $state.raw<IpcError | null>(null);
  open = $state<string | null>(null);
  form = $state<TaskForm>(empty());
  saving = $state(false);
  misfit = $state.raw<IpcError | null>(null);

  settled = $derived(this.view?.tasks.filter(isSettled).length ?? 0);

  async read(): Promise<void> {
    try {
      this.view = await api.preparation();
      this.failure = null;
    } catch (thrown) {
      this.failure = api.asIpcError(thrown);
    }
  }

  toggle(task: TaskView): void {
    this.open = this.open === task.id ? null : task.id;
    this.misfit = null;
    const { progress, owner, waitingOn, date, note } = task;
    this.form = { progress, owner, waitingOn, date: date ?? "", note };
  }

  async save(): Promise<void> {
    if (this.open === null || this.saving) return;
    this.saving = true;
    this.misfit = null;
    try {
      this.view = await api.setTask(this.open, $state.snapshot(this.form));
      this.open = null;
    } catch (thrown) {
      this.misfit = api.asIpcError(thrown);
    } finally {
      this.saving = false;
    }
  }

  misfitOf(field: keyof TaskForm): string | null {
    return fieldError(this.misfit, field);
  }
}

export function isSettled({ progress }: TaskView): boolean {
  return progress === "done" || progress === "not-needed";
}

function empty(): TaskForm {
  return { progress: "not-yet", owner: "", waitingOn: "", date: "", note: "" };
}
