/*
 * The clipboard interface exists only in what the browser calls a secure context, which a custom
 * scheme is not everywhere; the old command works in all of them.
 */
export async function toClipboard(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return copyBySelection(value);
  }
}

function copyBySelection(value: string): boolean {
  const holder = document.createElement("textarea");
  holder.value = value;
  holder.className = "unseen";
  // Inside an open dialog everything else is inert, and inert text cannot be selected.
  (document.querySelector("dialog[open]") ?? document.body).append(holder);
  holder.select();
  try {
    return document.execCommand("copy");
  } finally {
    holder.remove();
  }
}
