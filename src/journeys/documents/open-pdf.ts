import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.mjs?worker&url';
import { trustedScriptUrl } from '#/ui/trusted-script-url.ts';

/** One worker serves every document of a visit. */
function startWorker(): void {
  GlobalWorkerOptions.workerPort ??= new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
}

export interface OpenPdf {
  readonly document: Promise<PDFDocumentProxy>;
  readonly close: () => void;
}

/**
 * Opens a PDF from its bytes. Nothing in it may reach the network: no fonts, character maps, colour profiles or
 * WebAssembly by address, and no forms with scripts.
 */
export function openPdf(bytes: Uint8Array): OpenPdf {
  startWorker();
  const task = getDocument({
    // The library hands the buffer to its worker and leaves it empty here, so it gets its own copy.
    data: bytes.slice(),
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: true,
    enableXfa: false,
    disableAutoFetch: true,
  });
  return { document: task.promise, close: () => void task.destroy() };
}
