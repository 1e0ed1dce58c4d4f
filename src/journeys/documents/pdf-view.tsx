import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { Button } from '#/ui/button.tsx';
import { DOCUMENT_WORDS } from './document.words.ts';
import { openPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** A PDF page by page, as wide as the place there is at 100 %, with its text over each picture. */
export function PdfView({ bytes }: { readonly bytes: Uint8Array }): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  const pdf = usePdf(bytes);
  const [zoom, setZoom] = useState(2);
  const box = useRef<HTMLDivElement>(null);
  const width = useInnerWidth(box);
  if (pdf === 'unreadable') return <p role="alert">{words.unreadableShow}</p>;
  const scale = ZOOMS[zoom] ?? 1;
  return (
    <>
      <div className="app-page-tools">
        <Button kind="secondary" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          {words.zoomOut}
        </Button>
        <Button kind="secondary" disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}>
          {words.zoomIn}
        </Button>
        <p role="status">{words.zoom(Math.round(scale * 100))}</p>
      </div>
      <div className="app-pdf__scroll" ref={box} role="region" aria-label={words.region} tabIndex={0}>
        {pdf === undefined || width === undefined ? (
          <p role="status">{words.opening}</p>
        ) : (
          Array.from({ length: pdf.numPages }, (_, place) => (
            <PdfPage
              key={place}
              pdf={pdf}
              number={place + 1}
              width={width * scale}
              label={words.page(place + 1, pdf.numPages)}
            />
          ))
        )}
      </div>
    </>
  );
}

function usePdf(bytes: Uint8Array): PDFDocumentProxy | 'unreadable' | undefined {
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'unreadable'>();
  useEffect(() => {
    let left = false;
    const opening = openPdf(bytes);
    opening.document.then(
      (document) => {
        if (!left) setPdf(document);
      },
      () => {
        if (!left) setPdf('unreadable');
      },
    );
    return () => {
      left = true;
      setPdf(undefined);
      opening.close();
    };
  }, [bytes]);
  return pdf;
}

/** The width inside the box's padding, once it is known; never wider than a page need be. */
function useInnerWidth(box: { readonly current: HTMLDivElement | null }): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.min(900, Math.floor(entry.contentRect.width)));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return width;
}
