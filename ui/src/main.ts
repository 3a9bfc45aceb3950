import { mount } from "svelte";
import App from "./App.svelte";
import "./app.css";
import { journey } from "./journey.svelte";

// In a plain browser during development there is no program behind the window: a stand-in plays it.
// The branch is constant-folded away in a build.
if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) {
  const { standIn } = await import("./dev/stand-in");
  standIn();
}

const target = document.getElementById("app");
if (target) mount(App, { target });
void journey.start();
