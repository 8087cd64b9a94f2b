import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist';

let port: Worker | null = null;

/**
 * Opens a PDF to be drawn on canvas. The browser's own viewer would need a frame that the page's policy forbids, and is missing in many
 * browsers on phones; drawn, it looks the same everywhere. Nothing in it is run or loaded.
 */
export function openPdfBytes(bytes: ArrayBuffer): PDFDocumentLoadingTask {
  port ??= new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  GlobalWorkerOptions.workerPort = port;
  return getDocument({
    // The worker takes the bytes away, so it gets its own.
    data: new Uint8Array(bytes.slice(0)),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    maxImageSize: 64_000_000,
  });
}
