import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist';

let port: Worker | null = null;

/**
 * Opens a PDF to be drawn on canvas. The document is data all the way: scripts and forms in it are not run, its fonts are not compiled
 * with eval, and nothing in it can load anything.
 */
export function openPdf(url: string): PDFDocumentLoadingTask {
  port ??= new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  GlobalWorkerOptions.workerPort = port;
  return getDocument({
    url,
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
