import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { Button } from '#/ui/button.tsx';
import { firstZoom, ZOOMS } from './arrange-pdf-text.ts';
import { DOCUMENT_WORDS } from './document.words.ts';
import { openPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import { PdfText } from './pdf-text.tsx';

export interface PdfViewProps {
  readonly bytes: Uint8Array;
  readonly source: string | undefined;
}

/** A PDF page by page, as wide as the place there is at 100 %, with its text over each picture; or its text alone. */
export function PdfView({ bytes, source }: PdfViewProps): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  const pdf = usePdf(bytes);
  const [asText, setAsText] = useState(false);
  const [chosen, setZoom] = useState<number>();
  const box = useRef<HTMLDivElement>(null);
  const width = useInnerWidth(box);
  if (pdf === 'unreadable') return <p role="alert">{words.unreadableShow}</p>;
  const zoom = chosen ?? firstZoom(width ?? 900);
  const scale = ZOOMS[zoom] ?? 1;
  return (
    <>
      <div className="app-pdf__tools">
        {asText ? null : <ZoomTools zoom={zoom} onZoom={setZoom} />}
        <Button kind="secondary" onClick={() => setAsText(!asText)}>
          {asText ? words.asPages : words.asText}
        </Button>
      </div>
      {asText && pdf !== undefined ? <PdfText pdf={pdf} source={source} /> : null}
      <div
        className="app-pdf__scroll"
        ref={box}
        role="region"
        aria-label={words.region}
        tabIndex={0}
        hidden={asText}
      >
        {asText ? null : pdf === undefined || width === undefined ? (
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

interface ZoomToolsProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

function ZoomTools({ zoom, onZoom }: ZoomToolsProps): ReactElement {
  const words = useWords(DOCUMENT_WORDS);
  return (
    <>
      <Button kind="secondary" disabled={zoom === 0} onClick={() => onZoom(zoom - 1)}>
        {words.zoomOut}
      </Button>
      <Button kind="secondary" disabled={zoom === ZOOMS.length - 1} onClick={() => onZoom(zoom + 1)}>
        {words.zoomIn}
      </Button>
      <p role="status">{words.zoom(Math.round((ZOOMS[zoom] ?? 1) * 100))}</p>
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
      // Hidden while the text is shown: its width then means nothing.
      if (entry !== undefined && entry.contentRect.width > 0)
        setWidth(Math.min(900, Math.floor(entry.contentRect.width)));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return width;
}
