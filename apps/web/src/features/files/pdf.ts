import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist';

let port: Worker | null = null;

/**
 * Opens a PDF to be drawn on canvas. The document is data all the way: scripts and forms in it are not run, its fonts are not compiled
 * with eval, and nothing in it can load anything. An address, or the bytes themselves.
 */
export function openPdf(source: string | ArrayBuffer): PDFDocumentLoadingTask {
  port ??= new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  GlobalWorkerOptions.workerPort = port;
  return getDocument({
    // The reader takes bytes away with it, so it gets its own.
    ...(typeof source === 'string' ? { url: source } : { data: new Uint8Array(source.slice(0)) }),
    // One request is one entry in the log of downloads.
    disableRange: true,
    disableAutoFetch: true,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    stopAtErrors: false,
    maxImageSize: 64_000_000,
  });
}
