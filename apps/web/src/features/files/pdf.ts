import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

let port: Worker | null = null;

/**
 * Opens a PDF to be drawn on canvas. The document is data all the way: scripts and forms in it are not run, its fonts are not compiled
 * with eval, and nothing in it can load anything.
 */
export function openPdf(url: string): PDFDocumentLoadingTask {
  port ??= new PdfWorker();
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
