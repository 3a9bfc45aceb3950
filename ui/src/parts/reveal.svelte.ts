/*
 * A hidden value, looked at for ten seconds. The value is asked for each time and forgotten again:
 * nothing of it stays in the window's memory once the seconds are over or the part is taken down.
 */
export const REVEAL_SECONDS = 10;

export class Reveal<T> {
  value = $state.raw<T | null>(null);
  seconds = $state(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  async show(ask: () => Promise<T>): Promise<void> {
    this.hide();
    this.value = await ask();
    this.seconds = REVEAL_SECONDS;
    this.#timer = setInterval(() => {
      this.seconds -= 1;
      if (this.seconds <= 0) this.hide();
    }, 1000);
  }

  hide(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.seconds = 0;
    this.value = null;
  }
}
