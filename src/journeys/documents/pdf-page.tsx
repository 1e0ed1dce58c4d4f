import { type PDFDocumentProxy, type PDFPageProxy, type RenderTask, TextLayer } from 'pdfjs-dist';
import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';

export interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
}

/**
 * One page: a picture, drawn when it comes near the screen, and its text over it from the start, so that the words can be
 * found, selected and read aloud.
 */
export function PdfPage({ pdf, number, width, label }: PdfPageProps): ReactElement {
  const page = usePage(pdf, number);
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(frame);
  const viewport = page?.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const height = viewport?.height ?? width * 1.414;
  usePicture(page, width, isNear, canvas);
  useText(page, width, text);
  return (
    <div
      className="app-pdf__page"
      ref={frame}
      role="group"
      aria-label={label}
      style={{ inlineSize: `${width}px`, blockSize: `${height}px` }}
    >
      <canvas ref={canvas} role="img" aria-label={label} />
      <div className="app-pdf__text" ref={text} />
    </div>
  );
}

function usePage(pdf: PDFDocumentProxy, number: number): PDFPageProxy | undefined {
  const [page, setPage] = useState<PDFPageProxy>();
  useEffect(() => {
    let left = false;
    pdf.getPage(number).then(
      (found) => {
        if (!left) setPage(found);
      },
      // A page that cannot be read stays white; the others are still shown, and the file can be saved.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [pdf, number]);
  return page;
}

function usePicture(
  page: PDFPageProxy | undefined,
  width: number,
  isNear: boolean,
  canvas: RefObject<HTMLCanvasElement | null>,
): void {
  useEffect(() => {
    const element = canvas.current;
    if (page === undefined || element === null || !isNear) return undefined;
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    const density = Math.min(window.devicePixelRatio, 2);
    element.width = Math.floor(viewport.width * density);
    element.height = Math.floor(viewport.height * density);
    element.style.inlineSize = `${viewport.width}px`;
    element.style.blockSize = `${viewport.height}px`;
    const task: RenderTask = page.render({
      canvas: element,
      viewport,
      ...(density === 1 ? {} : { transform: [density, 0, 0, density, 0, 0] }),
    });
    task.promise.catch(() => undefined);
    return () => task.cancel();
  }, [page, width, isNear, canvas]);
}

function useText(
  page: PDFPageProxy | undefined,
  width: number,
  container: RefObject<HTMLDivElement | null>,
): void {
  useEffect(() => {
    const element = container.current;
    if (page === undefined || element === null) return undefined;
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    element.style.setProperty('--total-scale-factor', String(viewport.scale));
    const layer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: element,
      viewport,
    });
    layer.render().catch(() => undefined);
    return () => {
      layer.cancel();
      element.replaceChildren();
    };
  }, [page, width, container]);
}

function useIsNear(frame: RefObject<HTMLDivElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null || isNear) return undefined;
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      rootMargin: '1000px',
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame, isNear]);
  return isNear;
}
