// Reads PDF away from the page; a file of ours, so that it is served from our origin under the page's own policy.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
