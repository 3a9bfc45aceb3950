/*
 * pdf.js behind one function. It draws on a canvas and does nothing else: no scripts of the document
 * are evaluated, no XFA forms, no text layer, no links. The worker is a file of our own, as the
 * window's policy demands. Loaded only when the first PDF is looked at.
 */
import type { PDFDocumentProxy } from "pdfjs-dist";

export interface Pdf {
  pages: number;
  draw(page: number, canvas: HTMLCanvasElement, cssWidth: number): Promise<void>;
  close(): void;
}

export async function openPdf(bytes: ArrayBuffer): Promise<Pdf> {
  const [pdfjs, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?url"),
  ]);
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
  });
  const opened: PDFDocumentProxy = await task.promise;
  return {
    pages: opened.numPages,
    async draw(number, canvas, cssWidth) {
      const page = await opened.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const density = Math.min(globalThis.devicePixelRatio || 1, 2);
      const viewport = page.getViewport({ scale: (cssWidth / natural.width) * density });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport }).promise;
      page.cleanup();
    },
    close: () => void task.destroy(),
  };
}
