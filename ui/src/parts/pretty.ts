/** A JSON object or list with indentation; a form a pair a line; anything else as it came. */
export function pretty(body: string): string {
  const text = body.trim();
  if (/^[[{]/.test(text)) {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      return body;
    }
  }
  const form = /^[\w.~-]+=/.test(text) && !/[\n<{]/.test(text);
  return form ? text.split("&").join("\n& ") : body;
}
