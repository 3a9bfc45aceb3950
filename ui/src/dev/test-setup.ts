import { cleanup } from "@testing-library/svelte";
import { afterEach } from "vitest";

// happy-dom has <dialog> without its modal half.
HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
  this.open = true;
};

afterEach(() => cleanup());
